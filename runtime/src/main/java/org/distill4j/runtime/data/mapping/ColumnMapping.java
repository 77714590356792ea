package org.distill4j.runtime.data.mapping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The declared mapping from columns of a table to inputs, labels and ids.
 *
 * <pre>{@code
 * ColumnMapping.builder()
 *     .column("video=f1..f8")             // several columns: a range in the order of the file
 *     .column("question=text")
 *     .column("annotated=answer")
 *     .format("question=words:least=2")   // the default format is that of the kind
 *     .id("id")
 *     .build();
 * }</pre>
 *
 * <p>An input or label without an entry is read from the column of its own name.
 *
 * @param columns the columns of each input or label, or the ends of ranges
 * @param formats the format of each input or label that does not have the default one
 * @param id the column of the ids of examples
 * @param weight the column of the weights of examples
 */
public record ColumnMapping(
    Map<String, List<String>> columns,
    Map<String, String> formats,
    Optional<String> id,
    Optional<String> weight) {

  /** Copies the maps. */
  public ColumnMapping {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    formats = Collections.unmodifiableMap(new LinkedHashMap<>(formats));
  }

  /** Returns a builder without entries, in which each node has the column of its own name. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the entries of a mapping. */
  public static final class Builder {

    private final Map<String, List<String>> columns = new LinkedHashMap<>();
    private final Map<String, String> formats = new LinkedHashMap<>();
    private Optional<String> id = Optional.empty();
    private Optional<String> weight = Optional.empty();

    private Builder() {}

    /**
     * Maps columns to an input or label.
     *
     * @param entry "node=column", "node=column,column" or "node=first..last"
     * @throws IllegalArgumentException if the entry is malformed, or the node has one already
     */
    public Builder column(String entry) {
      String[] parts = parts(entry, "node=column");
      List<String> names = new ArrayList<>();
      for (String name : parts[1].split(",", -1)) {
        if (name.isBlank()) {
          throw new IllegalArgumentException(
              "The mapping '%s' has an empty column; write node=column,column".formatted(entry));
        }
        names.add(name.strip());
      }
      if (columns.put(parts[0], List.copyOf(names)) != null) {
        throw new IllegalArgumentException(
            "The mapping has '%s' twice; write all of its columns in one entry: %s=a,b"
                .formatted(parts[0], parts[0]));
      }
      return this;
    }

    /**
     * Sets the format of an input or label.
     *
     * @param entry "node=format", or "node=format:option=value,option"
     * @throws IllegalArgumentException if the entry is malformed, or the node has one already
     */
    public Builder format(String entry) {
      String[] parts = parts(entry, "node=format");
      if (formats.put(parts[0], parts[1]) != null) {
        throw new IllegalArgumentException(
            "The formats have '%s' twice; leave one out".formatted(parts[0]));
      }
      return this;
    }

    /** Sets the column of the ids of examples. */
    public Builder id(String column) {
      id = Optional.of(column);
      return this;
    }

    /** Sets the column of the weights of examples, numbers of at least 0. */
    public Builder weight(String column) {
      weight = Optional.of(column);
      return this;
    }

    /** Builds the mapping. */
    public ColumnMapping build() {
      return new ColumnMapping(columns, formats, id, weight);
    }

    private static String[] parts(String entry, String form) {
      int equals = entry.indexOf('=');
      if (equals < 1 || equals == entry.length() - 1 || entry.substring(0, equals).isBlank()) {
        throw new IllegalArgumentException(
            "The mapping '%s' is malformed; write %s".formatted(entry, form));
      }
      return new String[] {entry.substring(0, equals).strip(), entry.substring(equals + 1).strip()};
    }
  }
}
