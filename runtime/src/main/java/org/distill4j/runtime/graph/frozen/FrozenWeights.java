package org.distill4j.runtime.graph.frozen;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.distill4j.runtime.kernel.api.RowKernels;
import org.distill4j.runtime.kernel.api.Rows;
import org.distill4j.runtime.kernel.array.HostRows;
import org.distill4j.runtime.kernel.parallel.Parallel;
import org.distill4j.runtime.layer.Initialisation;
import org.distill4j.runtime.layer.Parameter;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The frozen parameters of a node. They never change: {@link #with} returns other ones. Initial
 * values are drawn when they are first read, so parameters that are set before that cost nothing.
 */
public final class FrozenWeights {

  /** The fewest elements that are worth a thread. */
  private static final int GRAIN = 1 << 15;

  private final String node;
  private final Storage storage;
  private final DataType type;
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Map<String, FrozenArray> arrays = new HashMap<>();
  private final Map<String, Long> offsets = new HashMap<>();
  private final long decodedLength;
  private final Initial initial;

  /**
   * The origin of initial values.
   *
   * @param seed the seed of the graph
   * @param random returns the random numbers of a parameter
   */
  public record Initial(long seed, Function<String, SplittableRandom> random) {}

  /** Everything that determines drawn values. */
  private record Drawn(
      long seed,
      String node,
      String name,
      List<Long> shape,
      Initialisation initialisation,
      Storage storage,
      DataType type) {}

  /**
   * Creates the parameters of a node.
   *
   * @param node its name
   * @param declared its parameters
   * @param type the data type of the graph
   * @param initial the origin of initial values; null if they are to be set
   */
  public FrozenWeights(
      String node, List<Parameter> declared, Storage storage, DataType type, Initial initial) {
    this.node = node;
    this.storage = storage;
    this.type = type;
    this.initial = initial;
    long offset = 0;
    for (Parameter parameter : declared) {
      parameters.put(parameter.name(), parameter);
      if (storage.of(parameter) != Storage.FLOAT32) {
        offsets.put(parameter.name(), offset);
        offset += parameter.length();
      }
    }
    this.decodedLength = offset;
  }

  /** Returns the form of the values. */
  public Storage storage() {
    return storage;
  }

  /** Returns the data type of the graph. */
  DataType type() {
    return type;
  }

  /** Returns the declarations, in the order of the layer. */
  public List<Parameter> parameters() {
    return List.copyOf(parameters.values());
  }

  /** Returns true if others have the same parameters, in the same form. */
  public boolean fits(FrozenWeights other) {
    List<Parameter> own = parameters();
    List<Parameter> others = other.parameters();
    return storage == other.storage
        && type == other.type
        && own.size() == others.size()
        && IntStream.range(0, own.size()).allMatch(i -> own.get(i).isLike(others.get(i)));
  }

  /** Returns the number of elements that are decoded for this node. */
  long decodedLength() {
    return decodedLength;
  }

  /** Returns the place of a parameter among those that are decoded. */
  long decodedOffset(String name) {
    return offsets.get(name);
  }

  Parameter parameter(String name) {
    Parameter parameter = parameters.get(name);
    if (parameter == null) {
      throw new IllegalArgumentException(
          "'%s' has the frozen parameters %s, no '%s'".formatted(node, parameters.keySet(), name));
    }
    return parameter;
  }

  /** Returns the values of a parameter, which are drawn now unless they are known. */
  synchronized FrozenArray array(String name) {
    Parameter parameter = parameter(name);
    FrozenArray known = arrays.get(name);
    if (known == null) {
      if (initial == null) {
        throw new IllegalStateException(
            ("'%s' has no values for its frozen parameter '%s': load the network with"
                    + " ModelFile.load, or set them with NodeParameters")
                .formatted(node, name));
      }
      known = FrozenPool.drawn(drawn(parameter), () -> draw(parameter));
      arrays.put(name, known);
    }
    return known;
  }

  private Drawn drawn(Parameter parameter) {
    List<Long> shape = Arrays.stream(parameter.shape()).boxed().toList();
    return new Drawn(
        initial.seed(), node, parameter.name(), shape, parameter.initialisation(), storage, type);
  }

  private FrozenArray draw(Parameter parameter) {
    FrozenBuilder builder = FrozenBuilder.of(parameter, storage, type);
    SplittableRandom random = initial.random().apply(parameter.name());
    RowShape shape = builder.shape();
    double[] row = new double[shape.columns()];
    for (int i = 0; i < shape.rows(); i++) {
      parameter.initialisation().draw(row, random);
      builder.row(i, row);
    }
    return builder.build();
  }

  /**
   * Returns the same parameters with other values of one.
   *
   * @param values the values, in the declared shape
   * @throws IllegalArgumentException if there is no such parameter, its shape differs, or a value
   *     does not fit the storage
   */
  public FrozenWeights with(String name, INDArray values) {
    Parameter parameter = parameter(name);
    FrozenBuilder builder = FrozenBuilder.of(parameter, storage, type);
    RowShape shape = builder.shape();
    Rows rows = HostRows.reading(values);
    double[] row = new double[shape.columns()];
    for (int i = 0; i < shape.rows(); i++) {
      rows.read(i, row);
      builder.row(i, row);
    }
    return with(name, builder.build());
  }

  synchronized FrozenWeights with(String name, FrozenArray array) {
    FrozenWeights copy = new FrozenWeights(node, parameters(), storage, type, initial);
    copy.arrays.putAll(arrays);
    copy.arrays.put(name, FrozenPool.shared(array));
    return copy;
  }

  /**
   * Returns a parameter for computations. Reduced values are decoded into memory that all nodes of
   * a graph share, so the array is valid until that of another node is requested.
   */
  public INDArray read(String name, FrozenScratch scratch) {
    return array(name) instanceof FullArray full
        ? full.values()
        : scratch.decoded(this, name, type);
  }

  /** Returns the rows of a parameter's last axis; only those that are read are decoded. */
  public Rows rows(String name) {
    return array(name).rows();
  }

  /** Copies rows of a parameter's last axis, zeros for {@link RowKernels#NONE}. */
  public void gather(String name, int[] rows, INDArray target) {
    Rows source = rows(name);
    HostRows written = HostRows.writing(target);
    Parallel.run(
        rows.length,
        Math.max(1, GRAIN / source.columns()),
        (from, to) -> {
          float[] row = new float[source.columns()];
          for (int i = from; i < to; i++) {
            if (rows[i] == RowKernels.NONE) {
              Arrays.fill(row, 0);
            } else {
              source.read(rows[i], row);
            }
            written.write(i, row);
          }
        });
  }

  /** Returns true if the values of a parameter are decoded when they are read. */
  public boolean isReduced(String name) {
    return storage.of(parameter(name)) != Storage.FLOAT32;
  }

  /** Copies the values of a parameter. */
  public void copy(String name, INDArray target) {
    array(name).read(target);
  }

  /** Returns the bytes that the values occupy in memory, whether or not other graphs share them. */
  public long bytes() {
    return parameters.keySet().stream().mapToLong(name -> array(name).bytes()).sum();
  }

  /** Returns true if a parameter has the same memory as one of another node or graph. */
  public boolean shares(FrozenWeights other, String name) {
    return array(name) == other.array(name);
  }
}
