package quarry.pattern;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// All patterns that compiled classes hold. A pattern is a constant, or text handed to a method of `String` right where
/// it is called; whatever else makes one is listed as hidden, as nobody can say what it looks at.
final class CodePatterns {
    /// How a pattern is held against a text.
    enum Use {
        /// As the whole text, or its beginning.
        WHOLE,
        /// Anywhere in it, as often as it is there.
        ANYWHERE
    }

    /// @param where the class, and the constant or method
    record Found(String where, Pattern pattern, Set<Use> uses) {}

    private static final Set<String> TEXT_METHODS =
            Set.of("matches", "split", "splitWithDelimiters", "replaceAll", "replaceFirst");
    private static final Set<String> WHOLE = Set.of("matches", "lookingAt", "asMatchPredicate");
    private static final Set<String> ANYWHERE = Set.of(
            "find",
            "results",
            "replaceAll",
            "replaceFirst",
            "appendReplacement",
            "split",
            "splitAsStream",
            "splitWithDelimiters",
            "asPredicate");

    private final List<Found> found = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();
    /// By constant, such as `quarry/code/Words.SPACE`: what the methods that read it do with patterns.
    private final Map<String, Set<Use>> uses = new TreeMap<>();
    private final Map<String, Integer> compiled = new TreeMap<>();

    private CodePatterns() {}

    /// @param folder of compiled classes
    static CodePatterns in(Path folder) throws IOException {
        var patterns = new CodePatterns();
        List<ClassModel> classes;
        try (var files = Files.walk(folder)) {
            classes = files.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .map(CodePatterns::parsed)
                    .toList();
        }
        for (var type : classes) {
            type.methods().forEach(method -> patterns.scan(type, method));
        }
        for (var type : classes) {
            patterns.constants(name(type));
        }
        return patterns;
    }

    private static ClassModel parsed(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(ClassModel type) {
        return type.thisClass().asInternalName();
    }

    List<Found> found() {
        return found;
    }

    List<String> hidden() {
        return hidden;
    }

    private void scan(ClassModel type, MethodModel method) {
        var code = method.code().stream()
                .flatMap(c -> c.elementStream())
                .filter(Instruction.class::isInstance)
                .map(Instruction.class::cast)
                .toList();
        var where = name(type) + "." + method.methodName().stringValue();
        var read = new TreeSet<String>();
        var here = new TreeSet<Use>();
        for (int i = 0; i < code.size(); i++) {
            switch (code.get(i)) {
                case FieldInstruction field
                when field.opcode() == Opcode.GETSTATIC
                        && field.typeSymbol().descriptorString().equals(Pattern.class.descriptorString()) ->
                    read.add(field.owner().asInternalName() + "." + field.name().stringValue());
                case InvokeInstruction call -> called(type, where, code.subList(0, i), call, here);
                case InvokeDynamicInstruction lambda -> {
                    for (var argument : lambda.bootstrapArgs()) {
                        if (argument instanceof DirectMethodHandleDesc handle) {
                            used(handle.methodName(), here);
                            if (makesPattern(
                                    handle.owner().descriptorString(),
                                    handle.methodName(),
                                    handle.invocationType().descriptorString())) {
                                hidden.add(where);
                            }
                        }
                    }
                }
                default -> {}
            }
        }
        read.forEach(constant -> uses.computeIfAbsent(constant, key -> new TreeSet<>())
                .addAll(here.isEmpty() ? Set.of(Use.values()) : here));
    }

    private static void used(String method, Set<Use> here) {
        if (WHOLE.contains(method)) {
            here.add(Use.WHOLE);
        }
        if (ANYWHERE.contains(method)) {
            here.add(Use.ANYWHERE);
        }
    }

    private void called(
            ClassModel type, String where, List<Instruction> before, InvokeInstruction call, Set<Use> here) {
        var owner = call.owner().asSymbol().descriptorString();
        var method = call.name().stringValue();
        if (owner.startsWith("Ljava/util/regex/")) {
            used(method, here);
        }
        if (!makesPattern(owner, method, call.type().stringValue())) {
            return;
        }
        if (method.equals("compile")) {
            // Words of a user that are quoted match what they are.
            if (before.stream().noneMatch(CodePatterns::isQuoting)) {
                compiled.merge(name(type), 1, Integer::sum);
            }
            return;
        }
        var regex = regex(before, call.typeSymbol().parameterCount());
        if (regex == null) {
            hidden.add(where);
        } else if (!regex.isEmpty()) {
            found.add(new Found(
                    where, Pattern.compile(regex), Set.of(WHOLE.contains(method) ? Use.WHOLE : Use.ANYWHERE)));
        }
    }

    private static boolean makesPattern(String owner, String method, String type) {
        return switch (owner) {
            case "Ljava/util/regex/Pattern;" ->
                method.equals("compile") || (method.equals("matches") && type.contains("String"));
            case "Ljava/lang/String;" -> TEXT_METHODS.contains(method);
            default -> false;
        };
    }

    /// The pattern that stands in the code before a call; empty when it is quoted, null when it is none that can be
    /// read.
    private static @Nullable String regex(List<Instruction> before, int parameters) {
        int at = before.size() - parameters;
        if (at < 0) {
            return null;
        }
        for (int i = at + 1; i < before.size(); i++) {
            if (!(before.get(i) instanceof ConstantInstruction)) {
                return null;
            }
        }
        return switch (before.get(at)) {
            case ConstantInstruction constant when constant.constantValue() instanceof String text -> text;
            case InvokeInstruction call when isQuoting(call) -> "";
            default -> null;
        };
    }

    private static boolean isQuoting(Instruction instruction) {
        return instruction instanceof InvokeInstruction call
                && call.name().stringValue().equals("quote")
                && call.owner().asInternalName().equals("java/util/regex/Pattern");
    }

    private void constants(String type) {
        if (!compiled.containsKey(type)) {
            return;
        }
        int before = found.size();
        try {
            var loaded = Class.forName(type.replace('/', '.'));
            for (var field : loaded.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    var constant = type + "." + field.getName();
                    for (var pattern : patterns(value(field, null))) {
                        found.add(new Found(constant, pattern, uses.getOrDefault(constant, Set.of(Use.values()))));
                    }
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        if (found.size() - before < compiled.get(type)) {
            hidden.add(type);
        }
    }

    private static Object value(Field field, @Nullable Object of) throws ReflectiveOperationException {
        field.setAccessible(true);
        var value = field.get(of);
        return value == null ? "" : value;
    }

    private static List<Pattern> patterns(Object value) throws ReflectiveOperationException {
        return switch (value) {
            case Pattern pattern -> List.of(pattern);
            case Map<?, ?> map ->
                patterns(Stream.of(map.keySet(), map.values())
                        .<Object>flatMap(Collection::stream)
                        .collect(toCollection(ArrayList::new)));
            case Object[] array ->
                patterns(Stream.of(array).filter(Objects::nonNull).toList());
            case Collection<?> values -> {
                var all = new ArrayList<Pattern>();
                for (Object each : values) {
                    all.addAll(patterns(each));
                }
                yield all;
            }
            case Record row -> {
                var all = new ArrayList<Pattern>();
                for (var field : row.getClass().getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        all.addAll(patterns(value(field, row)));
                    }
                }
                yield all;
            }
            default -> List.of();
        };
    }
}
