package quarry.code;

import static quarry.code.Verdict.NONE;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Commands as typed into a shell.
final class ShellLines implements LineGrammar {
    private static final String LANGUAGE = "shell";

    /// Commands whose first argument says what to do, and the usual first arguments.
    private static final Map<String, Set<String>> SUBCOMMANDS = byCommand(
            sub("pip pip3", "install uninstall freeze list show download wheel check"),
            sub("git", """
                    add bisect blame branch checkout cherry-pick clean clone commit config diff fetch init log merge mv pull
                    push rebase reflog remote reset restore revert rm show stash status submodule switch tag worktree
                    """),
            sub("docker podman", """
                    build compose container cp create exec image images info inspect kill login logs network node ps pull
                    push restart rm rmi run service stack start stats stop swarm system tag top volume
                    """),
            sub("docker-compose", "build config down exec kill logs ps pull push restart rm run start stop up"),
            sub("kubectl oc", """
                    annotate apply attach autoscale config cordon create delete describe drain edit exec explain expose get
                    label logs patch port-forward rollout run scale set taint top
                    """),
            sub("helm", "create dependency install lint list repo rollback template uninstall upgrade"),
            sub("npm pnpm", """
                    add audit build cache ci create exec i init install link list ls outdated pack publish remove run start
                    test uninstall update
                    """),
            sub("yarn bun", "add build create dev global init install remove run start test upgrade"),
            sub("npx", "create-react-app eslint jest prettier tsc webpack"),
            sub(
                    "apt apt-get yum dnf brew apk pacman snap choco",
                    "install update upgrade remove purge search add list tap services autoremove"),
            sub("cargo", "add bench build check clippy doc fmt init install new publish run test update"),
            sub("go", "build clean doc env fmt generate get install list mod run test tool vet work"),
            sub("mvn ./mvnw", "clean compile deploy install package site test validate verify"),
            sub("gradle ./gradlew", "assemble bootRun build check clean init run test wrapper"),
            sub("terraform", "apply destroy fmt import init output plan refresh show state validate workspace"),
            sub("poetry pipenv uv pdm conda", """
                    activate add build create env init install lock new publish remove run shell sync update venv
                    """),
            sub("systemctl", "daemon-reload disable enable reload restart start status stop"),
            sub("rails rake bundle gem", "console db:migrate exec generate g install new routes s server"),
            sub("composer php-artisan", "create-project dump-autoload install require update"),
            sub("dotnet", "add build ef new publish restore run test tool"),
            sub("aws gcloud az heroku flyctl", """
                    addons apps auth config configure container create deploy ec2 iam lambda login logs s3 open ps run
                    """),
            sub("ng vue", "add build create generate new serve test"),
            sub("django-admin", "makemessages migrate runserver startapp startproject compilemessages"),
            sub("flask", "db init-db routes run shell"),
            sub("alembic", "current downgrade history init revision stamp upgrade"),
            sub("celery", "beat inspect multi worker"),
            sub("openssl", "dgst enc genrsa rand req rsa s_client x509"),
            sub("ansible-galaxy ansible-vault", "collection create encrypt edit init install role view"));

    /// Commands that are no English words: what follows may be plain.
    private static final Set<String> COMMANDS = Words.of("""
            python3 pytest tox mypy flake8 pylint isort gunicorn uvicorn daphne uwsgi hypercorn virtualenv pyenv nvm nodemon
            tsc javac gcc g++ clang rustc psql mysql mysqldump pg_dump pg_restore createdb dropdb mongosh redis-cli
            redis-server memcached mkdir rmdir ls cp mv chmod chown chgrp grep egrep awk sed xargs tar gzip gunzip unzip
            curl wget ssh scp rsync sftp ps lsof netstat nslookup dig traceroute ifconfig iptables journalctl crontab
            sudo ssh-keygen ssh-copy-id ansible ansible-playbook vagrant kubeadm minikube ab wrk locust jmeter ffmpeg
            ln df du pwd uname whoami nohup printenv adduser useradd usermod certbot ufw a2ensite rabbitmqctl sqlite3
            perl pre-commit ruff coverage jupyter streamlit scrapy twine
            """);

    /// Commands that are English words, or products people write about: they need a path, a flag or a file.
    private static final Set<String> WORDY = Words.of("""
            python node java ruby php go make cat cd cp rm echo export source find head tail less more sort cut touch kill
            killall set unset test time watch service nginx bash sh zsh date env which history alias man mount ping jest
            eslint webpack vite next deno docker git npm mongo locate diff wc uniq tee black chroot exec join screen tmux
            top open code vim vi nano printf read export eval trap apachectl
            """);

    private static final Pattern PROMPT = Pattern.compile(
            "(?:[\\w.@~:/()\\\\-]{0,60}\\s?[$%]|PS [^>]{0,80}>|[A-Z]:\\\\[^>]{0,80}>|\\[\\w+@[^\\]]{1,60}\\][$#])\\s+[\\w./~\"-].*");
    private static final Pattern CONTROL = Pattern.compile(
            "for \\w++ in .*; do|while .*; do|until .*; do|(?:el)?if \\[.*; then|if \\[ .*]|while (?:read|\\[).*");
    private static final Pattern PIPED = Pattern.compile("\\|\\s*+(\\w++)");
    private static final Pattern VARIABLE = Pattern.compile("[A-Z_][A-Z0-9_]*+=\\S++\\s++(.+)");
    private static final Pattern PATH = Pattern.compile(
            "(?:\\.{1,2}|~|\\.{0,2}/\\S*+|~/\\S*+|\\$\\S++|[\\w/.-]*\\w\\.[a-z]\\w{0,5}|[\\w.-]++(?:/[\\w.-]++)++/?)");
    private static final Pattern FLAG = Pattern.compile("--?[A-Za-z][\\w-]*+(?:=.*)?|[\"“].*|-\\d++|\\+x|[0-7]{3}");
    private static final Pattern EXPLAINED =
            Pattern.compile(".*\\s(?:[–—→=]|-|:|=>|->|⇒)\\s.*|.*\\w:\\s.*|.*\\w:|.*[a-z]{2}\\.|.*\\?");

    private static Map.Entry<Set<String>, Set<String>> sub(String commands, String arguments) {
        return Map.entry(Words.of(commands), Words.of(arguments));
    }

    @SafeVarargs
    private static Map<String, Set<String>> byCommand(Map.Entry<Set<String>, Set<String>>... entries) {
        var arguments = new HashMap<String, Set<String>>();
        for (var entry : entries) {
            entry.getKey().forEach(command -> arguments.put(command, entry.getValue()));
        }
        return Map.copyOf(arguments);
    }

    @Override
    public Verdict judge(BareLine line) {
        if (PROMPT.matcher(line.full()).matches() && !line.full().startsWith("%")) {
            return Verdict.strong(LANGUAGE);
        }
        if (line.full().startsWith("#!") || CONTROL.matcher(line.code()).matches()) {
            return Verdict.strong(LANGUAGE);
        }
        var code = line.code();
        var variable = VARIABLE.matcher(code);
        if (variable.matches()) {
            return command(variable.group(1)).strength() > Verdict.WEAK ? Verdict.strong(LANGUAGE) : NONE;
        }
        return command(code);
    }

    private static Verdict command(String code) {
        if (!mayBeCommand(code)) {
            return NONE;
        }
        var words = code.split("\\s+");
        var first = 0;
        while (first < words.length - 1 && ("sudo".equals(words[first]) || "time".equals(words[first]))) {
            first++;
        }
        var name = words[first];
        var last = words.length - 1;
        if ((name.startsWith("./") && name.length() > 2) || name.matches("(?:bin|scripts)/\\w[\\w.-]*")) {
            return isExplained(code, words, first) ? NONE : Verdict.medium(LANGUAGE);
        }
        if (!isKnown(name)) {
            return NONE;
        }
        if (first == last) {
            return Verdict.weak(LANGUAGE);
        }
        if (isExplained(code, words, first)) {
            return NONE;
        }
        var piped = PIPED.matcher(code);
        if (piped.find() && isKnown(piped.group(1))) {
            return Verdict.strong(LANGUAGE);
        }
        if (subcommands(name).contains(words[first + 1])) {
            return plainWords(words, first + 2) > 2 && !isInstaller(words, first)
                    ? Verdict.weak(LANGUAGE)
                    : Verdict.strong(LANGUAGE);
        }
        return ofArguments(name, words, first + 1);
    }

    /// Whether the first word, which nearly all lines of prose tell by, leaves that open.
    private static boolean mayBeCommand(String code) {
        var end = 0;
        while (end < code.length() && !Character.isWhitespace(code.charAt(end))) {
            end++;
        }
        var first = code.substring(0, end);
        return isKnown(first) || "sudo".equals(first) || "time".equals(first) || first.indexOf('/') > 0;
    }

    private static boolean isKnown(String name) {
        return COMMANDS.contains(name) || WORDY.contains(name) || SUBCOMMANDS.containsKey(name);
    }

    private static Set<String> subcommands(String name) {
        return SUBCOMMANDS.getOrDefault(name, Set.of());
    }

    private static Verdict ofArguments(String name, String[] words, int from) {
        var wordy = WORDY.contains(name);
        var telling = false;
        for (var i = from; i < words.length; i++) {
            var word = words[i];
            telling |= FLAG.matcher(word).matches() || isPipe(word) || word.startsWith("\"\"");
            telling |= PATH.matcher(word).matches();
        }
        var assigns =
                ("export".equals(name) || "set".equals(name) || "alias".equals(name)) && words[from].indexOf('=') > 0;
        if (assigns) {
            return Verdict.strong(LANGUAGE);
        }
        var plain = plainWords(words, from);
        if (telling) {
            return plain > 3 ? Verdict.weak(LANGUAGE) : Verdict.strong(LANGUAGE);
        }
        if (wordy) {
            var directory = "cd".equals(name) || "touch".equals(name) || "cat".equals(name) || "make".equals(name);
            return directory && words.length == from + 1 && !Words.isGlue(words[from]) && !"sure".equals(words[from])
                    ? Verdict.medium(LANGUAGE)
                    : NONE;
        }
        return plain <= 2 ? Verdict.medium(LANGUAGE) : NONE;
    }

    private static boolean isPipe(String word) {
        return "|".equals(word) || ">".equals(word) || ">>".equals(word) || "&&".equals(word) || "<".equals(word);
    }

    private static boolean isInstaller(String[] words, int first) {
        var argument = words[first + 1];
        return "install".equals(argument)
                || "add".equals(argument)
                || "uninstall".equals(argument)
                || "i".equals(argument)
                || "remove".equals(argument);
    }

    private static int plainWords(String[] words, int from) {
        var plain = 0;
        for (var i = from; i < words.length; i++) {
            plain += words[i].matches("[A-Za-z]{2,}[,;]?") ? 1 : 0;
        }
        return plain;
    }

    /// Whether words of English say what the command does.
    private static boolean isExplained(String code, String[] words, int first) {
        for (var i = first + 1; i < words.length; i++) {
            if (Words.isExplaining(words[i])
                    && i <= first + 3
                    && !subcommands(words[first]).contains(words[i])) {
                return true;
            }
            if (Words.isGlue(words[i]) && !isPipe(words[i - 1]) && words[i].length() > 0) {
                return true;
            }
            if (words[i].endsWith(",") && i < words.length - 1) {
                return true;
            }
        }
        return EXPLAINED.matcher(code).matches();
    }
}
