package org.distill4j.examples.random.odd;

import static org.distill4j.examples.random.odd.Oddity.wrong;

import java.util.ArrayList;
import java.util.List;

/** Single mistakes, each of which has one message. */
final class WrongOddities {

  private static final String LOSS =
      " Loss soft(@Teacher(\"answer\") Scores taught, @Student(\"answer\") Scores own);";

  private WrongOddities() {}

  static List<Oddity> all() {
    List<Oddity> all = new ArrayList<>();
    for (String type : List.of("class", "enum", "abstract class", "record", "@interface")) {
      String head = type.equals("record") ? "record Odd(int x)" : type + " Odd";
      for (String annotation :
          List.of(
              "@Network",
              "@Block",
              "@Distillation(teacher = Small.class, student = Small.class)")) {
        all.add(wrong(annotation + " " + type, "+bottom", annotation + " " + head + " {}"));
      }
    }
    for (String size :
        List.of(
            "",
            " ",
            "+",
            "width +",
            "(width",
            "width)",
            "width ** 2",
            "0",
            "width - 6",
            "width / 4",
            "width / 0",
            "widht",
            "sum(width)",
            "-1",
            "2147483648",
            "99999999999999999999",
            "width * width * 100000000",
            "1.5",
            "6f",
            "0x6",
            "width()",
            "width, 3",
            "width; 3",
            "\\\"",
            "\\u0000",
            "٣٣٣٣٣٣٣٣٣٣٣٣٣٣",
            "width % 2",
            "a".repeat(600),
            "(".repeat(400))) {
      all.add(
          wrong(
              "size " + size,
              "hidden",
              "@Dense(units = \"" + size + "\") Features hidden(Features video);"));
    }
    for (String value : List.of("0", "-1", "1 - 1")) {
      all.add(wrong("dimension " + value, "dimension", "@Dimension(" + value + ") int width();"));
    }
    for (String value :
        List.of(
            "undefined",
            "1L",
            "\"6\"",
            "null",
            "1 / 0",
            "{1, 2}",
            "{}",
            "6.0",
            "Big.class",
            "@Deprecated",
            "width()",
            "new int[1].length")) {
      all.add(
          wrong(
              "javac: dimension " + value, "dimension", "@Dimension(" + value + ") int width();"));
    }
    for (String value :
        List.of(
            "units = 6",
            "units = null",
            "unit = \"width\"",
            "units = \"width\", units = \"width\"",
            "units = {\"width\", \"width\"}",
            "units = \"width\", activation = Activation.NOPE",
            "units = \"width\", activation = \"RELU\"",
            "units = \"width\", activation = null",
            "")) {
      all.add(
          wrong(
              "javac: dense " + value,
              "hidden",
              "@Dense(" + value + ") Features hidden(Features video);"));
    }
    for (String type :
        List.of(
            "int", "void", "String", "Features[]", "java.util.List<Features>", "Object", "Big")) {
      all.add(
          wrong(
              "node of " + type,
              "hidden",
              "@Dense(units = \"width\") " + type + " hidden(Features video);"));
    }
    for (String type : List.of("Undefined", "undefined.Kind", "Features<String>")) {
      all.add(
          wrong(
              "javac: node of " + type,
              "hidden",
              "@Dense(units = \"width\") " + type + " hidden(Features video);"));
    }
    all.add(wrong("reads nothing", "hidden", "@Dense(units = \"width\") Features hidden();"));
    all.add(
        wrong("reads an int", "hidden", "@Dense(units = \"width\") Features hidden(int video);"));
    all.add(
        wrong(
            "reads itself",
            "hidden",
            "@Dense(units = \"width\") Features hidden(Features hidden);"));
    all.add(
        wrong(
            "reads the unknown",
            "hidden",
            "@Dense(units = \"width\") Features hidden(Features vidoe);"));
    all.add(
        wrong(
            "reads an array",
            "hidden",
            "@Dense(units = \"width\") Features hidden(Features... video);"));
    all.add(wrong("no annotation", "+members", "Features bare(Features video);"));
    all.add(
        wrong(
            "two operations",
            "hidden",
            "@Dense(units = \"width\") @Flatten Features hidden(Features video);"));
    all.add(wrong("default method", "+members", "default int seven() { return 7; }"));
    all.add(
        wrong(
            "overload",
            "+members",
            "@Dense(units = \"width\") Features hidden(Features video, Features more);"));
    all.add(
        wrong(
            "unused node",
            "+members",
            "@Dense(units = \"width\") Features loose(Features video);"));
    all.add(wrong("type parameters", "generics", "<T>"));
    all.add(wrong("javac: itself as a parent", "extends", "extends Big "));
    all.add(wrong("javac: class as a parent", "extends", "extends Thread "));
    all.add(wrong("javac: unknown parent", "extends", "extends Missing "));
    all.add(wrong("javac: duplicate annotation", "teacherAnnotation", "@Network @Network"));
    all.add(wrong("javac: unknown element", "teacherAnnotation", "@Network(\"x\")"));
    all.add(
        wrong(
            "no role",
            "loss",
            "@VanillaDistillation Loss soft(Scores answer, @Student(\"answer\") Scores own);"));
    all.add(
        wrong(
            "both roles",
            "loss",
            "@VanillaDistillation Loss soft(@Teacher @Student Scores answer, @Student(\"answer\") Scores own);"));
    for (String weight : List.of("-1", "0.0 / 0", "1.0 / 0", "-0.5f")) {
      all.add(
          wrong("weight " + weight, "loss", "@Weight(" + weight + ") @VanillaDistillation" + LOSS));
    }
    for (String weight : List.of("\"1\"", "null", "undefined", "true")) {
      all.add(
          wrong(
              "javac: weight " + weight,
              "loss",
              "@Weight(" + weight + ") @VanillaDistillation" + LOSS));
    }
    for (String value : List.of("0", "-1", "1.0 / 0", "0.0 / 0")) {
      all.add(
          wrong(
              "temperature " + value,
              "loss",
              "@VanillaDistillation(temperature = " + value + ")" + LOSS));
    }
    for (String value :
        List.of(
            "teacher = Big.class",
            "student = Small.class",
            "",
            "teacher = Missing.class, student = Small.class",
            "teacher = null, student = Small.class",
            "teacher = Big, student = Small.class",
            "teacher = T.class, student = Small.class")) {

      all.add(
          wrong(
              "javac: distillation " + value,
              "distillationAnnotation",
              "@Distillation(" + value + ")"));
    }
    for (String type :
        List.of(
            "String",
            "int",
            "int[]",
            "void",
            "Distilled",
            "java.util.List",
            "Features",
            "Thread.State",
            "Override")) {
      all.add(
          wrong(
              "student " + type,
              "distillationAnnotation",
              "@Distillation(teacher = Big.class, student = " + type + ".class)"));
    }
    all.add(wrong("javac: unfinished", "+bottom", "interface {"));
    all.add(wrong("javac: twice the same class", "+bottom", "class Small {}"));
    all.add(wrong("generated name", "+bottom", "class BigGraph {}"));
    all.add(
        wrong(
            "loss that is no loss",
            "+lossMembers",
            "@Dense(units = \"3\") Features extra(@Student(\"video\") Features v);"));
    all.add(wrong("labels unread", "+lossMembers", "@Annotated Labels more();"));
    all.addAll(DistillationOddities.wrong());
    return all;
  }
}
