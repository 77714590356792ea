package org.distill4j.samples.ranking.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.distill4j.runtime.catalogue.Hyperparameter;

/** Hyperparameters for tests with three answers: lists that are no longer than that. */
public final class ShortLists {

  private ShortLists() {}

  /** Those of a scheme; none where it ranks no list. */
  public static Map<String, Double> of(Scheme scheme) {
    Map<String, Double> lists = new LinkedHashMap<>();
    for (Hyperparameter one : scheme.hyperparameters()) {
      if (one.name().matches(".*(Hot|Cold|Top)")) {
        lists.put(one.name(), one.name().endsWith("Hot") ? 2.0 : 1.0);
      }
    }
    return lists;
  }
}
