package org.distill4j.examples.random.large;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.distill4j.examples.random.compile.SpecTask;

/** Sources of large specs, all in one package. */
final class LargeSpecs {

  private static final String PACKAGE = "large";
  private static final String IMPORTS =
      """
      package large;
      import org.distill4j.dsl.*;
      import org.distill4j.dsl.kind.*;
      import org.distill4j.dsl.objective.*;
      import org.distill4j.dsl.operation.*;
      """;

  private LargeSpecs() {}

  /** Returns the messages of the compiler. */
  static List<SpecTask.Message> compiled(String source) {
    return new SpecTask("-Xlint:none").add(PACKAGE, IMPORTS + source).compile().of(PACKAGE);
  }

  static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
  }

  /** A network of one node after the other. */
  static String chain(int length) {
    return chain(
        length, i -> "@Dense(units = \"4\") Features n%d(Features n%d);".formatted(i + 1, i));
  }

  private static String chain(int length, IntFunction<String> node) {
    return "@Network interface A { @Input(shape = \"4\") Features n0();\n"
        + lines(length, node)
        + "\n@Logits(classes = \"3\") Scores answer(Features n"
        + length
        + "); }\n";
  }

  /** A chain whose nodes have a dimension each, and a distillation of it. */
  static String dimensions(int count) {
    return chain(
            count,
            i ->
                "@Dimension int d%1$d(); @Dense(units = \"d%1$d\") Features n%2$d(Features n%1$d);"
                    .formatted(i, i + 1))
        + distillation(1);
  }

  /** A distillation with many losses. */
  static String losses(int count) {
    return chain(2) + distillation(count);
  }

  private static String distillation(int losses) {
    return "@Distillation(teacher = A.class, student = A.class) interface D {\n"
        + lines(
            losses,
            i ->
                "@VanillaDistillation Loss l%d(".formatted(i)
                    + "@Teacher(\"answer\") Scores t, @Student(\"answer\") Scores s);")
        + "}\n";
  }

  /** A block repeated in a repeated block. */
  static String rounds(int outer, int inner) {
    return """
        @Block interface I { @Input(shape = "4") Features v();
          @Carry("v") @Dense(units = "4") Features o(Features v); }
        @Block interface M { @Input(shape = "4") Features v(); @Use(repeat = "%d") I i(Features v);
          @Carry("v") @Dense(units = "4") Features o(@From("i.o") Features x); }
        @Network interface A { @Input(shape = "4") Features v(); @Use(repeat = "%d") M m(Features v);
          @Logits(classes = "3") Scores answer(@From("m.o") Features x); }
        """
        .formatted(inner, outer);
  }

  /** Networks that inherit from one another. */
  static String inherited(int count) {
    return "@Network interface A0 { @Input(shape = \"4\") Features v();"
        + " @Logits(classes = \"3\") Scores answer(Features v); }\n"
        + lines(
            count,
            i ->
                "@Network interface A%1$d extends A%2$d { @Output @Dense(units = \"4\")"
                        .formatted(i + 1, i)
                    + " Features n%d(Features v); }".formatted(i));
  }
}
