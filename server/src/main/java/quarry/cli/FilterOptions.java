package quarry.cli;

import java.io.IOException;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import quarry.entry.Level;
import quarry.entry.State;
import quarry.search.Filter;
import quarry.search.SearchEngine;

/// The options that narrow entries. Which states make sense differs, so each command has that one itself.
final class FilterOptions {
    @Option(names = "--topic", paramLabel = "TOPIC", description = "Only entries of this topic; may be repeated.")
    private Set<String> topics = Set.of();

    @Option(
            names = "--source",
            paramLabel = "DOCUMENT",
            description = "Only entries of this document; may be repeated.")
    private Set<String> sources = Set.of();

    @Option(
            names = "--level",
            paramLabel = "LEVEL",
            converter = LevelConverter.class,
            description = "Only Junior, Mid or Senior entries; may be repeated.")
    private Set<Level> levels = Set.of();

    Filter filter(Set<State> states) {
        return new Filter(topics, sources, states, levels, false);
    }

    /// @throws ParameterException when no entry has one of the values; the message names those there are
    void check(SearchEngine engine, CommandLine command) throws IOException {
        var unknown = engine.unknown(filter(Set.of()));
        if (!unknown.isEmpty()) {
            throw new ParameterException(command, unknown.getFirst().message());
        }
    }

    static final class StateConverter implements ITypeConverter<State> {
        @Override
        public State convert(String label) {
            try {
                return State.of(label);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    static final class LevelConverter implements ITypeConverter<Level> {
        @Override
        public Level convert(String label) {
            try {
                return Level.of(label);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
