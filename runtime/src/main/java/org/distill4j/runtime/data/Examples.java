package org.distill4j.runtime.data;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.WeakHashMap;
import org.distill4j.runtime.argument.Arguments;

/**
 * A data set: columns of the same number of examples, by the name of the graph input that each
 * feeds. Immutable.
 *
 * <pre>{@code
 * Examples examples = Examples.builder()
 *     .input("question", new TokenColumn(words))
 *     .label("annotated", new LabelColumn(1_000, answers))
 *     .build();
 * }</pre>
 *
 * <p>Inputs of networks are fed under their own name, labels under {@code label/<name>}, recorded
 * teacher signals under {@code teacher/<signal>}.
 */
public final class Examples {

  private final Map<String, Column> columns;
  private final Map<Column, String> fingerprints;
  private final List<String> ids;
  private final double[] weights;
  private final ExampleBlocks blocks;

  private Examples(Map<String, Column> columns, Builder builder) {
    if (columns.isEmpty()) {
      throw new IllegalArgumentException("there is no column; add the inputs of the network");
    }
    this.columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    this.fingerprints = builder.fingerprints;
    this.ids = builder.ids;
    this.weights = builder.weights;
    this.blocks = builder.blocks;
    requireOneSize();
  }

  /** Returns a builder without columns. */
  public static Builder builder() {
    return new Builder(Collections.synchronizedMap(new WeakHashMap<>()));
  }

  /** Returns the graph input that a label feeds. */
  public static String labelInput(String name) {
    return "label/" + name;
  }

  /** Returns the graph input that a recorded signal feeds, by the name of the signal. */
  public static String teacherInput(String signal) {
    return "teacher/" + signal;
  }

  /** The number of examples, at least 1. */
  public int size() {
    return columns.values().iterator().next().size();
  }

  /** The columns by name, in the order in which they were added. */
  public Map<String, Column> columns() {
    return columns;
  }

  /**
   * Returns a column.
   *
   * @throws IllegalArgumentException if there is none of this name; the message lists the available
   *     columns
   */
  public Column column(String name) {
    Column column = columns.get(name);
    if (column == null) {
      throw Arguments.unknown("column", name, columns.keySet());
    }
    return column;
  }

  /**
   * The id of each example, by which recorded signals are found; empty if they have none. Several
   * examples may share an id.
   */
  public Optional<List<String>> ids() {
    return Optional.ofNullable(ids);
  }

  /**
   * The weight of each example, by which its gradients are multiplied; empty if all count equally.
   */
  public Optional<double[]> weights() {
    return Optional.ofNullable(weights).map(double[]::clone);
  }

  /**
   * Returns these examples with other weights.
   *
   * @param ofExamples as {@link Builder#weights} takes them
   */
  public Examples weighted(double... ofExamples) {
    return copy().weights(ofExamples).build();
  }

  /** Returns these examples with the id of each, in the order of the columns. */
  public Examples identified(List<String> ofExamples) {
    return copy().ids(ofExamples).build();
  }

  private Builder copy() {
    Builder builder = new Builder(fingerprints);
    builder.ids = ids;
    builder.weights = weights;
    builder.blocks = blocks;
    builder.columns.putAll(columns);
    return builder;
  }

  /** The blocks in which the examples are shuffled; empty if they are shuffled as a whole. */
  public Optional<ExampleBlocks> blocks() {
    return Optional.ofNullable(blocks);
  }

  /** Returns these examples with additional columns, which replace those of the same name. */
  public Examples with(Map<String, ? extends Column> more) {
    Builder builder = copy();
    more.forEach(builder::put);
    return builder.build();
  }

  /**
   * Returns a SHA-256 over the names and contents of all columns, in any order, and the ids. The
   * digest of a column is cached and shared with the examples that {@link #with} returns.
   */
  public String fingerprint() {
    ContentDigest digest = new ContentDigest();
    for (String name : new TreeSet<>(columns.keySet())) {
      digest.add(name).add(fingerprint(columns.get(name)));
    }
    if (ids != null) {
      digest.add("ids");
      ids.forEach(digest::add);
    }
    if (weights != null) {
      digest.add("weights").add(Arrays.toString(weights));
    }
    if (blocks != null) {
      digest.add("blocks").add(blocks.size(), blocks.window());
    }
    return digest.hex();
  }

  /**
   * Returns a SHA-256 over the names and contents of some columns, in any order, and the ids.
   *
   * @throws IllegalArgumentException if there is no column of a name
   */
  public String fingerprint(Collection<String> names) {
    ContentDigest digest = new ContentDigest();
    for (String name : new TreeSet<>(names)) {
      digest.add(name).add(fingerprint(column(name)));
    }
    return digest.add(String.valueOf(ids)).hex();
  }

  /** Returns the digest of a column, which is cached: columns may hold gigabytes. */
  private String fingerprint(Column column) {
    return fingerprints.computeIfAbsent(column, Column::fingerprint);
  }

  private void requireOneSize() {
    if (size() == 0) {
      throw new UnusableDataException("there is no example; choose a larger part of the data");
    }
    Map.Entry<String, Column> first = columns.entrySet().iterator().next();
    columns.forEach(
        (name, column) -> {
          if (column.size() != first.getValue().size()) {
            throw new IllegalArgumentException(
                "column '%s' has %s examples but column '%s' has %s; all need the same number"
                    .formatted(name, column.size(), first.getKey(), first.getValue().size()));
          }
        });
    if (weights != null && weights.length != size()) {
      throw new IllegalArgumentException(
          "there are %s examples but %s weights; each example needs one"
              .formatted(size(), weights.length));
    }
    if (ids != null && ids.size() != size()) {
      throw new IllegalArgumentException(
          "there are %s examples but %s ids; each example needs one".formatted(size(), ids.size()));
    }
  }

  /** Collects columns. */
  public static final class Builder {

    private final Map<String, Column> columns = new LinkedHashMap<>();

    private final Map<Column, String> fingerprints;
    private List<String> ids;
    private double[] weights;
    private ExampleBlocks blocks;

    private Builder(Map<Column, String> fingerprints) {
      this.fingerprints = fingerprints;
    }

    /**
     * Adds an input of a network.
     *
     * @throws IllegalArgumentException if a value of the column is invalid, or there is a column of
     *     this name; the message names the column
     */
    public Builder input(String name, Column column) {
      return add(name, column);
    }

    /**
     * Adds annotated labels, which feed {@code label/<name>}.
     *
     * @throws IllegalArgumentException if a value of the column is invalid, or there is a column of
     *     this name; the message names the column
     */
    public Builder label(String name, Column column) {
      return add(labelInput(name), column);
    }

    /** Sets the id of each example, in the order of the columns. */
    public Builder ids(List<String> ofExamples) {
      ids = List.copyOf(ofExamples);
      return this;
    }

    /**
     * Sets the weight of each example, in the order of the columns. In each step, the gradients of
     * an example are multiplied by its weight, divided by the mean weight of the whole data set.
     * Losses that compare examples with each other are weighted in the same way.
     *
     * @param ofExamples finite numbers of at least 0, one of them above 0
     * @throws IllegalArgumentException if a weight is out of its range
     */
    public Builder weights(double... ofExamples) {
      double sum = 0;
      for (double weight : ofExamples) {
        Arguments.requireNotNegative("weight", weight);
        sum += weight;
      }
      Arguments.require("sum of weights", sum, sum > 0, "above 0");
      weights = ofExamples.clone();
      return this;
    }

    /** Sets the blocks in which the examples are shuffled. */
    public Builder blocks(ExampleBlocks ofStorage) {
      blocks = ofStorage;
      return this;
    }

    /**
     * Builds the data set.
     *
     * @throws IllegalArgumentException if there is no column or no example, or if the columns or
     *     ids differ in number
     */
    public Examples build() {
      return new Examples(columns, this);
    }

    private Builder add(String name, Column column) {
      if (columns.containsKey(name)) {
        throw new IllegalArgumentException("column '" + name + "' was added twice");
      }
      put(name, column);
      return this;
    }

    private void put(String name, Column column) {
      column
          .problem()
          .ifPresent(
              problem -> {
                throw new IllegalArgumentException("column '" + name + "': " + problem);
              });
      columns.put(name, column);
    }
  }
}
