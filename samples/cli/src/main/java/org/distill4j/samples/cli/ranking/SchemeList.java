package org.distill4j.samples.cli.ranking;

import java.util.List;
import org.distill4j.experiment.table.Table;
import org.distill4j.experiment.trial.Distillation;
import org.distill4j.runtime.catalogue.Hyperparameter;
import org.distill4j.samples.ranking.experiment.Schemes;

/** Lists schemes with their hyperparameters. */
final class SchemeList {

  private SchemeList() {}

  static List<String> of(Schemes schemes) {
    Table table = new Table(3, List.of("scheme", "hyperparameter", "range", "value"));
    for (Distillation scheme : schemes.all()) {
      String name = scheme.option();
      for (Hyperparameter one : scheme.hyperparameters()) {
        table.add(name, one.name(), one.range(), one.value());
        name = "";
      }
    }
    return table.lines();
  }
}
