package org.distill4j.examples.random.odd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A spec as text with places that oddities fill: {@code <<place>>}.
 *
 * @param packageName its package, empty for the unnamed one
 * @param parts the text at each place
 * @param story the names of the oddities
 * @param isValid true if it must compile
 */
record OddSpec(String packageName, Map<String, String> parts, List<String> story, boolean isValid) {

  private static final String TEXT =
      """
      <<imports>>
      <<top>>
      <<teacherAnnotation>>
      <<modifiers>>interface Big<<generics>> <<extends>>{
        <<dimension>>
        <<input>>
        <<hidden>>
        <<answer>>
        <<members>>
      }

      @Network
      interface Small {
        @Input(shape = "4") Features video();
        @Logits(classes = "3") Scores answer(Features video);
        <<studentMembers>>
      }

      <<distillationAnnotation>>
      interface Distilled {
        @Annotated Labels labels();
        <<loss>>
        @CrossEntropy Loss truth(@Student Scores answer, Labels labels);
        <<lossMembers>>
      }
      <<bottom>>
      """;

  private static final Map<String, String> BASE =
      Map.ofEntries(
          Map.entry(
              "imports",
              """
              import org.distill4j.dsl.*;
              import org.distill4j.dsl.kind.*;
              import org.distill4j.dsl.objective.*;
              import org.distill4j.dsl.operation.*;
              """),
          Map.entry("top", ""),
          Map.entry("teacherAnnotation", "@Network"),
          Map.entry("modifiers", ""),
          Map.entry("generics", ""),
          Map.entry("extends", ""),
          Map.entry("dimension", "@Dimension(6) int width();"),
          Map.entry("input", "@Input(shape = \"4\") Features video();"),
          Map.entry("hidden", "@Dense(units = \"width\") Features hidden(Features video);"),
          Map.entry("answer", "@Logits(classes = \"3\") Scores answer(Features hidden);"),
          Map.entry("members", ""),
          Map.entry("studentMembers", ""),
          Map.entry(
              "distillationAnnotation",
              "@Distillation(teacher = Big.class, student = Small.class)"),
          Map.entry(
              "loss",
              "@VanillaDistillation Loss soft("
                  + "@Teacher(\"answer\") Scores taught, @Student(\"answer\") Scores own);"),
          Map.entry("lossMembers", ""),
          Map.entry("bottom", ""));

  /** The number of parameters of the teacher as written. */
  static final long PARAMETERS = (4 * 6 + 6) + (6 * 3 + 3);

  static OddSpec plain(String packageName) {
    return new OddSpec(packageName, BASE, List.of(), true);
  }

  /** Returns this spec with the text of one place changed; text for {@code "+place"} is added. */
  OddSpec with(String name, boolean valid, Map<String, String> changes) {
    Map<String, String> changed = new LinkedHashMap<>(parts);
    changes.forEach(
        (place, text) -> {
          boolean isAdded = place.startsWith("+");
          String key = isAdded ? place.substring(1) : place;
          changed.put(key, isAdded ? changed.get(key) + "\n" + text : text);
        });
    List<String> names = new ArrayList<>(story);
    names.add(name);
    return new OddSpec(packageName, changed, names, isValid && valid);
  }

  /** Returns true if the places are still as in the plain spec. */
  boolean isPlainAt(Map<String, String> changes) {
    return changes.keySet().stream()
        .allMatch(place -> place.startsWith("+") || parts.get(place).equals(BASE.get(place)));
  }

  String source() {
    String text = TEXT;
    for (Map.Entry<String, String> part : parts.entrySet()) {
      text = text.replace("<<" + part.getKey() + ">>", part.getValue());
    }
    return packageName.isEmpty() ? text : "package " + packageName + ";\n" + text;
  }
}
