package org.distill4j.experiment.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.distill4j.runtime.catalogue.Hyperparameter;
import org.distill4j.runtime.training.TrainingSettings;

/**
 * Finds the place that values were set in.
 *
 * @param invocation the command that started the run
 */
public record Origins(Invocation invocation) {

  private static final Map<String, Object> DEFAULTS =
      TrainingSettings.builder().build().description();

  /** Returns the settings of a training. */
  public List<Setting> of(TrainingSettings settings) {
    List<Setting> all = new ArrayList<>();
    settings
        .description()
        .forEach(
            (name, value) ->
                all.add(new Setting(name, String.valueOf(value), ofSetting(name, value))));
    return all;
  }

  private Origin ofSetting(String name, Object value) {
    if (invocation.sets(name, String.valueOf(value))) {
      return Origin.OPTION;
    }
    return value.equals(DEFAULTS.get(name)) ? Origin.DEFAULT : Origin.PROGRAM;
  }

  /**
   * Returns the hyperparameters of a distillation.
   *
   * @param declared those of the declaration; empty if there is no description
   * @param changed the values that differ from the declaration, by name
   */
  public List<Setting> of(List<Hyperparameter> declared, Map<String, Double> changed) {
    List<Setting> all = new ArrayList<>();
    for (Hyperparameter parameter : declared) {
      if (!changed.containsKey(parameter.name())) {
        Origin origin = parameter.isDefault() ? Origin.DEFAULT : Origin.DECLARATION;
        all.add(new Setting(parameter.name(), parameter.value(), origin));
      }
    }
    changed.forEach(
        (name, value) -> {
          boolean isOption = invocation.sets(name, String.valueOf(value));
          all.add(
              new Setting(name, String.valueOf(value), isOption ? Origin.OPTION : Origin.PROGRAM));
        });
    return all;
  }
}
