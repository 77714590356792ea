package org.distill4j.samples.ranking.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.distill4j.experiment.trial.Distillation;
import org.distill4j.runtime.catalogue.Hyperparameter;

/** Hyperparameters for tests with three answers, which limit the length of lists. */
public final class ShortLists {

  private ShortLists() {}

  /** Returns the hyperparameters of a scheme; none if it ranks no list. */
  public static Map<String, Double> of(Distillation scheme) {
    Map<String, Double> lists = new LinkedHashMap<>();
    for (Hyperparameter one : scheme.hyperparameters()) {
      if (one.name().matches(".*(Hot|Cold|Top)")) {
        lists.put(one.name(), one.name().matches("ranking(Hot|Top)") ? 2.0 : 1.0);
      }
    }
    if (scheme.title().equals("pairwise development")) {
      // Its margins are 1000 times those of a transport, which has few answers to share them.
      lists.put("rankingMargin", 1e-3);
    }
    return lists;
  }
}
