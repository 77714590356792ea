package org.distill4j.runtime.data.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.distill4j.runtime.argument.Suggestion;
import org.distill4j.runtime.data.DataFileException;
import org.distill4j.runtime.data.mapping.format.StandardFormats;

/** Finds the format of a slot. */
final class NodeFormats {

  private final List<NodeFormatSource> sources = new ArrayList<>();

  NodeFormats() {
    sources.add(new StandardFormats());
    ServiceLoader.load(NodeFormatSource.class).forEach(sources::add);
  }

  /** Returns the default format of a slot; empty if there is none. */
  String standard(Slot slot) {
    return sources.stream().flatMap(source -> source.formats(slot).stream()).findFirst().orElse("");
  }

  /**
   * Creates the format of a slot.
   *
   * @param text the format with its options: "words:least=2,most=500"
   * @param state the state of a format that has learnt; empty for a new one
   * @param file the table, for messages
   * @throws DataFileException if there is no such format, or an option is wrong
   */
  NodeFormat create(Slot slot, String text, Map<String, Object> state, Path file)
      throws IOException {
    int colon = text.indexOf(':');
    String name = colon < 0 ? text : text.substring(0, colon);
    Map<String, String> options = colon < 0 ? Map.of() : options(text.substring(colon + 1));
    for (NodeFormatSource source : sources) {
      if (source.formats(slot).contains(name)) {
        try {
          return source.create(slot, name, options, state);
        } catch (IllegalArgumentException e) {
          throw new DataFileException(
              file,
              "the format '%s' of %s: %s".formatted(text, slot.inWords(), e.getMessage()),
              "correct the format",
              e);
        }
      }
    }
    List<String> known = sources.stream().flatMap(it -> it.formats(slot).stream()).toList();
    throw known.isEmpty()
        ? new DataFileException(
            file,
            "there is no format for %s of the kind %s".formatted(slot.inWords(), slot.kind()),
            "add a NodeFormatSource for %s to the class path, or feed it from Java"
                .formatted(slot.column()))
        : new DataFileException(
            file,
            "there is no format '%s' for %s".formatted(name, slot.inWords()),
            Suggestion.among(name, known, "formats of the kind " + slot.kind()));
  }

  private static Map<String, String> options(String text) {
    Map<String, String> options = new LinkedHashMap<>();
    for (String option : text.split(",", -1)) {
      int equals = option.indexOf('=');
      options.put(
          equals < 0 ? option.strip() : option.substring(0, equals).strip(),
          equals < 0 ? "" : option.substring(equals + 1));
    }
    return options;
  }
}
