package quarry.cli;

import java.io.IOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.stream.Collectors;

/// Where a server is to listen. Whether it can is found out before documents are read for it, by listening for a
/// moment.
///
/// @param host as it was given
/// @param port 0 for a free one
record ListeningAddress(String host, InetAddress address, int port) {
    /// @throws IllegalArgumentException when the host is no address of this machine; the message names those there are
    static ListeningAddress of(String host, int port) throws IOException {
        if (host.isBlank()) {
            throw new IllegalArgumentException("'--host' is empty; " + use());
        }
        try {
            var address = new ListeningAddress(host, InetAddress.getByName(host), port);
            address.listen(0);
            return address;
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "'--host' is '" + host + "', a name that is not known here; " + use(), e);
        } catch (BindException e) {
            throw new IllegalArgumentException(
                    "'--host' is '" + host + "', which is no address of this machine; " + use(), e);
        }
    }

    /// @throws IOException when nothing more can listen there; the message says why and what to do
    void check() throws IOException {
        try {
            listen(port);
        } catch (BindException e) {
            var place = "port " + port + " of " + host;
            var advice = "choose another with --port, or --port 0 for a free one";
            var other = RunningQuarry.at(page());
            if (other.isPresent()) {
                throw new IOException(
                        place + " is taken by another Quarry, which serves "
                                + other.get().entries() + " at " + page() + "; open that, or " + advice,
                        e);
            }
            throw new IOException(place + " cannot be had (" + e.getMessage() + "); " + advice, e);
        }
    }

    private void listen(int tried) throws IOException {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, tried));
        }
    }

    /// Where a browser on this machine finds what listens here.
    private URI page() {
        var reached = address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
        return URI.create("http://" + shown(reached) + ":" + port);
    }

    private static String shown(InetAddress address) {
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }

    private static String use() throws SocketException {
        return "use one of "
                + NetworkInterface.networkInterfaces()
                        .flatMap(NetworkInterface::inetAddresses)
                        .filter(address -> !address.isLinkLocalAddress())
                        .sorted(Comparator.comparing((InetAddress address) -> address instanceof Inet6Address)
                                .thenComparing(address -> !address.isLoopbackAddress()))
                        .map(address -> address.getHostAddress().replaceFirst("%.*", ""))
                        .distinct()
                        .collect(Collectors.joining(", "))
                + ", or 0.0.0.0 for all of them";
    }
}
