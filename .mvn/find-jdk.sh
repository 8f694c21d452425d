# To be sourced: points JAVA_HOME at a JDK 25 wherever it stands, or ends the script with a line saying what to do.
# The version is read from the JDK's own `release` file, so nothing is started.

is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while read -r property; do
    case $property in
    'JAVA_VERSION="25"'* | 'JAVA_VERSION="25.'*) return 0 ;;
    esac
  done <"$1/release"
  return 1
}

# The JDK of the `java` on the PATH, links resolved: bin/java stands in it.
jdk_on_path() {
  on_path=$(command -v java 2>/dev/null) || return 0
  while [ -h "$on_path" ]; do
    link=$(readlink "$on_path")
    case $link in
    /*) on_path=$link ;;
    *) on_path=${on_path%/*}/$link ;;
    esac
  done
  on_path=${on_path%/*}
  printf '%s\n' "${on_path%/*}"
}

find_jdk_25() {
  is_jdk_25 "${JAVA_HOME:-}" && return 0
  for JAVA_HOME in \
    "${JAVA_HOME_25_X64:-}" "${JAVA_HOME_25_ARM64:-}" "$(jdk_on_path)" \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /usr/local/*jdk* /opt/java/* /opt/*jdk* /opt/*/*jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec \
    "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* "${HOME:-}"/.asdf/installs/java/* \
    "${HOME:-}"/.local/share/mise/installs/java/* "${HOME:-}"/.jenv/versions/* "${HOME:-}"/.gradle/jdks/*; do
    is_jdk_25 "$JAVA_HOME" && return 0
  done
  return 1
}

find_jdk_25 || {
  echo "Quarry needs a JDK 25 and found none: install one (for example Eclipse Temurin 25)," \
    "or say where it is: export JAVA_HOME=/path/to/jdk-25" >&2
  exit 1
}
export JAVA_HOME
