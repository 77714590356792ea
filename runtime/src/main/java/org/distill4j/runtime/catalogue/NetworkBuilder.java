package org.distill4j.runtime.catalogue;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.argument.Arguments;
import org.distill4j.runtime.graph.NetworkGraph;

/** Sets the dimensions of a network by name, for programs that discover networks at run time. */
public final class NetworkBuilder {

  private final NetworkDescription description;
  private final Class<?> generated;
  private final Map<String, Integer> sizes = new LinkedHashMap<>();

  private NetworkBuilder(NetworkDescription description, Class<?> generated) {
    this.description = description;
    this.generated = generated;
  }

  /** Returns a builder of a generated class, which the context class loader has. */
  static NetworkBuilder of(NetworkDescription description) throws IOException {
    return new NetworkBuilder(description, GeneratedClass.load(description));
  }

  /** Returns the dimensions that must be set, in the order of the spec. */
  public List<String> dimensions() {
    return description.dimensions().stream()
        .filter(dimension -> dimension.value().isEmpty())
        .map(Dimension::name)
        .toList();
  }

  /**
   * Sets a dimension.
   *
   * @throws IllegalArgumentException if there is none of that name, or the size is below 1
   */
  public NetworkBuilder set(String dimension, int size) {
    if (!dimensions().contains(dimension)) {
      throw Arguments.unknown("dimension", dimension, dimensions());
    }
    Arguments.requireAtLeastOne(dimension, size);
    sizes.put(dimension, size);
    return this;
  }

  /**
   * Builds the network.
   *
   * @throws IllegalStateException if a dimension is not set
   * @throws IllegalArgumentException if sizes that are allowed on their own are inconsistent
   */
  public NetworkGraph build() {
    try {
      Object builder = generated.getMethod("builder").invoke(null);
      for (Map.Entry<String, Integer> size : sizes.entrySet()) {
        builder.getClass().getMethod(size.getKey(), int.class).invoke(builder, size.getValue());
      }
      return (NetworkGraph) builder.getClass().getMethod("build").invoke(builder);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(generated.getName() + " cannot be built", e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "%s was compiled by another version; compile it again".formatted(generated.getName()), e);
    }
  }
}
