package org.distill4j.examples.random.odd;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Annotations of distillations and their losses: stages, peers, rounds, weights. */
final class DistillationOddities {

  private static final String NETWORKS =
      "@Distillation(teacher = Big.class, student = Small.class)";

  private static final String LOSS =
      " Loss soft(@Teacher(\"answer\") Scores taught, @Student(\"answer\") Scores own);";

  private static final Map<String, String> VALID = new LinkedHashMap<>();
  private static final Map<String, String> WRONG = new LinkedHashMap<>();

  static {
    VALID.put("stages", "@Stages({@Stage(name = \"a\"), @Stage(name = \"b\", epochs = 1 + 1)})");
    VALID.put("no stages", "@Stages({})");
    VALID.put("one stage in a list", "@Stages({@Stage(name = \"a\"),})");
    VALID.put("all trained", "@Stage(name = \"\\u0061\", train = \"*\")");
    VALID.put("no initial parameters", "@InitialFrom.List({})");
    VALID.put("peers", "@org.distill4j.dsl.Peers()");
    VALID.put("live", "@Live /* always */");
    WRONG.put("stage without a name", "@Stage(name = \"\")");
    WRONG.put("stage twice", "@Stage(name = \"a\") @Stage(name = \"a\")");
    WRONG.put("stage of no loss", "@Stage(name = \"a\", losses = \"\")");
    WRONG.put("stage that trains nothing", "@Stage(name = \"a\", freeze = \"a*\")");
    WRONG.put("stage that freezes nothing", "@Stage(name = \"a\", freeze = \"[*]\")");
    WRONG.put("stage that trains an input", "@Stage(name = \"a\", train = \"video\")");
    WRONG.put("live peers", "@Live @Peers");
    WRONG.put("initial parameters of another size", "@InitialFrom(of = \"answer\")");
    WRONG.put("initial parameters of nothing", "@InitialFrom(of = \"\")");
    WRONG.put("initial rounds", "@InitialFrom(of = \"answer\", rounds = \"0\")");
    WRONG.put("moving average of another", "@MovingAverage");
  }

  private DistillationOddities() {}

  static List<Oddity> valid() {
    return VALID.entrySet().stream()
        .map(it -> Oddity.valid(it.getKey(), "distillationAnnotation", with(it.getValue())))
        .toList();
  }

  static List<Oddity> wrong() {
    List<Oddity> all = new ArrayList<>();
    WRONG.forEach(
        (name, marks) -> all.add(Oddity.wrong(name, "distillationAnnotation", with(marks))));
    for (String weight : List.of("value = 0", "value = 1, after = 1", "value = 1, from = 2")) {
      String loss = "@Weight(learned = true, " + weight + ") @VanillaDistillation" + LOSS;
      all.add(Oddity.wrong("learned weight: " + weight, "loss", loss));
    }
    String rounds =
        LOSS.replace(
            "\"answer\") Scores taught", "value = \"answer\", rounds = \"0\") Scores taught");
    all.add(Oddity.wrong("rounds of one node", "loss", "@VanillaDistillation" + rounds));
    for (String sizes : List.of("\"4\"", "\"units = 4\"", "\"=\"", "\" = width\"")) {
      String hidden =
          "@Dense(units = \"width\") @With(" + sizes + ") Features hidden(Features video);";
      all.add(Oddity.wrong("sizes of integers: " + sizes, "hidden", hidden));
    }
    return all;
  }

  private static String with(String annotations) {
    return annotations + "\n" + NETWORKS;
  }
}
