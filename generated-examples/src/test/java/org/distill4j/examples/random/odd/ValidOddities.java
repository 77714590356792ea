package org.distill4j.examples.random.odd;

import static org.distill4j.examples.random.odd.Oddity.valid;

import java.util.ArrayList;
import java.util.List;

/** Unusual but valid Java. */
final class ValidOddities {

  private static final List<String> NAMES =
      List.of(
          "Builder",
          "addNodes",
          "parameters",
          "builder",
          "graph",
          "name",
          "inputs",
          "outputs",
          "build",
          "sizes",
          "checks",
          "list",
          "value",
          "record",
          "var",
          "yield",
          "sealed",
          "permits",
          "größe",
          "μ",
          "隠れ",
          "$",
          "_x",
          "x_",
          "a$b",
          "addNodes1",
          "checkSizes",
          "checkSizes1",
          "outputsList",
          "trainingParameters",
          "addTrainingNodes",
          "initialised",
          "configuration",
          "String",
          "Object",
          "List",
          "Override",
          "Checks",
          "LayerVertex",
          "DenseLayer",
          "teacher",
          "student",
          "losses",
          "Long",
          "with",
          "when",
          "module",
          "open",
          "exports",
          "to",
          "transitive");

  private ValidOddities() {}

  static List<Oddity> all() {
    List<Oddity> all = new ArrayList<>();
    all.add(valid("static method", "+members", "static int helper(int x) { return x * 2; }"));
    all.add(valid("private method", "+members", "private int inner() { return 7; }"));
    all.add(
        valid(
            "private static generic method",
            "+members",
            "private static <T extends Comparable<? super T>> T most(java.util.List<T> all) {"
                + " return all.get(0); }"));
    all.add(
        valid("constant", "+members", "int CONSTANT = 3 + 4 * 2; String TEXT = \"a\" + CONSTANT;"));
    all.add(
        valid(
            "constant size",
            "+members",
            "String UNITS = \"wid\" + \"th\";",
            "hidden",
            "@Dense(units = Big.UNITS) Features hidden(Features video);"));
    all.add(valid("nested interface", "+members", "interface Nested<T> { T get(); }"));
    all.add(valid("nested class", "+members", "class Holder { int x; static int y; }"));
    all.add(
        valid(
            "nested enum",
            "+members",
            "enum Colour { RED { @Override int f() { return 1; } }; int f() { return 0; } }"));
    all.add(
        valid(
            "nested record", "+members", "record Pair(int a, int... b) { public Pair { a++; } }"));
    all.add(
        valid("nested annotation", "+members", "@interface Note { String value() default \"\"; }"));
    all.add(
        valid(
            "nested network",
            "+members",
            "@Network interface Inner { @Input(shape = \"2\") Features f();"
                + " @Logits(classes = \"2\") Scores s(Features f); }"));
    all.add(
        valid(
            "generic parent",
            "+top",
            "interface Empty<T extends Number> { }",
            "extends",
            "extends Empty<Integer> "));
    all.add(
        valid(
            "several parents",
            "+top",
            "interface P1 {} interface P2 extends P1 {} interface P3 extends P1 {}",
            "extends",
            "extends P2, P3, java.io.Serializable "));
    all.add(valid("deep inheritance", "+top", chain(30), "extends", "extends C29 "));
    all.add(valid("abstract strictfp", "modifiers", "abstract strictfp "));
    all.add(valid("public", "modifiers", "abstract "));
    all.add(
        valid(
            "annotated type",
            "+top",
            "@java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface Use_ {}",
            "hidden",
            "@Dense(units = \"width\") @Use_ Features hidden(@Use_ Features video);"));
    all.add(
        valid(
            "deprecated node",
            "hidden",
            "@Deprecated @Dense(units = \"width\") Features hidden(Features video);"));
    all.add(
        valid(
            "final parameter",
            "hidden",
            "@Dense(units = \"width\") Features hidden(final Features video);"));
    all.add(
        valid(
            "public abstract",
            "hidden",
            "@Dense(units = \"width\") public abstract Features hidden(Features video);"));
    all.add(
        valid(
            "qualified names",
            "hidden",
            "@org.distill4j.dsl.operation.Dense(units = \"width\") org.distill4j.dsl.kind.Features hidden(org.distill4j.dsl.kind.Features video);"));
    all.add(
        valid(
            "comments",
            "hidden",
            "/** {@link Broken} */ // note\n@Dense(/* x */ units = /* y */ \"width\") Features hidden(/* v */ Features video);"));
    all.add(
        valid(
            "unicode escapes",
            "hidden",
            "@Dense(units = \"\\u0077idth\") Features hidd\\u0065n(Features video);"));
    for (String size :
        List.of(
            " width ",
            "width*1",
            "(((width)))",
            "\\twidth",
            "width\\n",
            "2 *width/ 2",
            "width+0",
            "6*width/width",
            "0_6 + width - width",
            "1_2 / 2 + width-width",
            "width - 0",
            "width * width / width",
            "(width + width) / 2")) {
      all.add(
          valid(
              "size " + size,
              "hidden",
              "@Dense(units = \"" + size + "\") Features hidden(Features video);"));
    }
    all.add(
        valid(
            "text block",
            "hidden",
            "@Dense(units = \"\"\"\n    width\"\"\") Features hidden(Features video);"));
    all.add(valid("open dimension", "dimension", "@Dimension int width();"));
    all.add(
        valid(
            "type parameter of a method",
            "hidden",
            "@Dense(units = \"width\") <T> Features hidden(Features video);"));
    all.add(valid("network and block", "teacherAnnotation", "@Network @Block"));
    all.add(valid("hexadecimal", "dimension", "@Dimension(0x6) int width();"));
    all.add(valid("character", "dimension", "@Dimension('\\006') int width();"));
    all.add(valid("arithmetic", "dimension", "@Dimension((1 << 3) - 2) int width();"));
    all.add(valid("array style", "input", "@Input(shape = {\"4\",}) Features video();"));
    all.add(valid("static import", "+imports", "import static java.util.Collections.*;"));
    all.add(valid("suppressed", "teacherAnnotation", "@SuppressWarnings(\"all\") @Network()"));
    all.add(
        valid(
            "more types",
            "+bottom",
            "class Other {} enum Kinds { A } record R(int x) {} @interface An {}"));
    all.add(
        valid(
            "sealed",
            "+bottom",
            "sealed interface Shut permits Leaf {} final class Leaf implements Shut {}"));
    all.add(valid("second network", "+bottom", "@Network interface Second extends Big {}"));
    all.add(
        valid(
            "block",
            "+bottom",
            "@Block interface Unit { @Input(shape = \"w\") Features in(); @Dimension int w(); @Dense(units = \"w\") Features out(Features in); }"));
    all.add(
        valid(
            "weight",
            "loss",
            "@Weight(1e-300) @VanillaDistillation(temperature = 0x1p3) Loss soft(@Teacher(\"answer\") Scores taught, @Student(\"answer\") Scores own);"));
    all.addAll(DistillationOddities.valid());
    for (String name : NAMES) {
      all.add(
          valid(
              "node " + name,
              "hidden",
              "@Dense(units = \"width\") Features " + name + "(Features video);",
              "answer",
              "@Logits(classes = \"3\") Scores answer(Features " + name + ");"));
      all.add(
          valid(
              "dimension " + name,
              "dimension",
              "@Dimension int " + name + "();",
              "hidden",
              "@Dense(units = \"" + name + "\") Features hidden(Features video);"));
      all.add(
          valid(
              "loss " + name,
              "loss",
              "@VanillaDistillation Loss "
                  + name
                  + "(@Teacher(\"answer\") Scores taught, @Student(\"answer\") Scores own);"));
    }
    return all;
  }

  private static String chain(int length) {
    StringBuilder text = new StringBuilder("interface C0 {}");
    for (int i = 1; i < length; i++) {
      text.append(" interface C").append(i).append(" extends C").append(i - 1).append(" {}");
    }
    return text.toString();
  }
}
