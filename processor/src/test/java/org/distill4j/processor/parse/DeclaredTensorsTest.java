package org.distill4j.processor.parse;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.testing.compile.JavaFileObjects;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.parse.source.ClassFiles;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.size.SizeExpression;
import org.distill4j.processor.spec.ElementType;
import org.distill4j.processor.spec.ElementType.Content;
import org.distill4j.processor.spec.OperationType;
import org.distill4j.processor.spec.TensorFormula;
import org.distill4j.runtime.layer.Layer;
import org.distill4j.runtime.layer.Parameter;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tensors that built-in operations declare are those of their records, at drawn sizes. */
final class DeclaredTensorsTest {

  private static final int DRAWS = 400;

  /**
   * Operations that declare a count alone, since a shape would divide by a size: a sum, perhaps.
   */
  private static final Set<String> COUNTED = Set.of("GraphAttention");

  static Stream<Named<OperationType>> operations() throws IOException {
    JavaFileObject nothing = JavaFileObjects.forSourceString("Nothing", "interface Nothing {}");
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, List.of(nothing));
    task.analyze();
    OperationParser parser =
        new OperationParser(
            new Sources(task.getElements(), task.getTypes(), Set.of(), ClassFiles.none()));
    return Stream.of("operation", "objective")
        .map(name -> task.getElements().getPackageElement("org.distill4j.dsl." + name))
        .flatMap(all -> ElementFilter.typesIn(all.getEnclosedElements()).stream())
        .filter(type -> type.getKind() == ElementKind.ANNOTATION_TYPE)
        .map(type -> Named.of(type.getSimpleName().toString(), type(parser, type)));
  }

  private static OperationType type(OperationParser parser, TypeElement annotation) {
    Problems problems = new Problems();
    return parser
        .type(annotation, problems)
        .orElseThrow(() -> new AssertionError(annotation + ": " + problems.all()));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void areThoseOfTheRecord(OperationType type) throws ReflectiveOperationException {
    Optional<List<TensorFormula>> tensors = type.tensors();
    assertWithMessage("tensors of @%s", type.name())
        .that(tensors.isPresent())
        .isEqualTo(!COUNTED.contains(type.name()));
    Random random = new Random(type.name().hashCode());
    Set<String> flags = new TreeSet<>();
    int compared = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      Drawn drawn = Drawn.of(type, random);
      Optional<Layer> layer = layer(type, drawn);
      if (layer.isPresent()) {
        if (tensors.isPresent()) {
          assertThat(declared(tensors.get(), drawn)).isEqualTo(implemented(layer.get()));
        }
        assertThat(drawn.value(type.parameters())).isEqualTo(count(layer.get()));
        drawn.flags().forEach((name, value) -> flags.add(name + value));
        compared++;
      }
    }
    assertWithMessage("valid draws").that(compared).isAtLeast(3);
    long elements = type.elements().stream().filter(e -> e.type() == Content.FLAG).count();
    assertWithMessage("values of flags").that(flags).hasSize((int) (2 * elements));
  }

  /** Values of the sizes and elements of one use. */
  private record Drawn(Map<String, Long> sizes, Map<String, Boolean> flags) {

    static Drawn of(OperationType type, Random random) {
      Map<String, Long> sizes = new HashMap<>();
      Map<String, Boolean> flags = new HashMap<>();
      type.signatures().forEach(s -> s.inputNames().forEach(name -> sizes.put(name, size(random))));
      type.implementation().components().forEach(c -> sizes.put(c.name(), size(random)));
      for (ElementType element : type.elements()) {
        double lowest = element.range().map(range -> range.min()).orElse(0.0);
        switch (element.type()) {
          case FLAG -> flags.put(element.name(), random.nextBoolean());
          case WHOLE -> sizes.put(element.name(), (long) Math.max(lowest, -3) + random.nextInt(4));
          default -> sizes.put(element.name(), size(random));
        }
      }
      return new Drawn(sizes, flags);
    }

    private static long size(Random random) {
      return 12L * (1 + random.nextInt(7));
    }

    Polynomial size(String name) {
      return flags.containsKey(name)
          ? Polynomial.of(flags.get(name) ? 1 : 0)
          : Polynomial.of(sizes.get(name));
    }

    long value(SizeExpression expression) {
      return expression.evaluate(this::size, this::size).value().orElseThrow();
    }

    Object component(RecordComponent component) {
      Class<?> type = component.getType();
      Long size = sizes.get(component.getName());
      if (type == boolean.class) {
        return flags.get(component.getName());
      } else if (type == int.class) {
        return size.intValue();
      } else if (type == long.class) {
        return size;
      } else if (type == double.class) {
        // A rate, a radius or a weight: nearly all accept some of these.
        return List.of(0.5, 1.5, 0.01).get((int) (size / 12 % 3));
      }
      Object[] constants = type.getEnumConstants();
      return constants == null ? "" : constants[(int) (size / 12 % constants.length)];
    }
  }

  /** Returns the record, or empty if it refuses the drawn values. */
  private static Optional<Layer> layer(OperationType type, Drawn drawn)
      throws ReflectiveOperationException {
    Class<?> record = Class.forName(type.implementation().qualifiedName());
    RecordComponent[] components = record.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = Arrays.stream(components).map(drawn::component).toArray();
    try {
      return Optional.of((Layer) record.getConstructor(types).newInstance(values));
    } catch (InvocationTargetException e) {
      assertThat(e.getCause()).isInstanceOf(IllegalArgumentException.class);
      return Optional.empty();
    }
  }

  private static long count(Layer layer) {
    return layer.parameters().stream().mapToLong(Parameter::length).sum();
  }

  private static Map<String, List<Long>> implemented(Layer layer) {
    Map<String, List<Long>> shapes = new TreeMap<>();
    for (Parameter parameter : layer.parameters()) {
      shapes.put(parameter.name(), Arrays.stream(parameter.shape()).boxed().toList());
    }
    return shapes;
  }

  private static Map<String, List<Long>> declared(List<TensorFormula> tensors, Drawn drawn) {
    Map<String, List<Long>> shapes = new TreeMap<>();
    for (TensorFormula tensor : tensors) {
      long from = tensor.range().map(range -> drawn.value(range.from())).orElse(0L);
      long to = tensor.range().map(range -> drawn.value(range.to())).orElse(1L);
      List<Long> shape = new ArrayList<>();
      tensor.axes().forEach(axis -> shape.add(drawn.value(axis)));
      if (!shape.contains(0L)) {
        tensor.names(from, to).forEach(name -> shapes.put(name, shape));
      }
    }
    return shapes;
  }
}
