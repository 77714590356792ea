package org.distill4j.samples.cli.option;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.distill4j.runtime.training.TrainingSettings;
import org.distill4j.samples.cli.help.Default;

/**
 * The defaults of {@link TrainingOptions} and {@link DistillationOptions} as texts of the help.
 *
 * @param trained the networks that {@code --epochs} applies to
 * @param teacher the settings of each case by its name; one case if they do not depend on options
 * @param student the settings of a student of each case; empty if there are no such options
 */
public record TrainingDefaults(
    String trained, Map<String, TrainingSettings> teacher, Map<String, TrainingSettings> student) {

  /** Copies the settings, which keep their order. */
  public TrainingDefaults {
    teacher = new LinkedHashMap<>(teacher);
    student = new LinkedHashMap<>(student);
  }

  /** Returns the texts by name. */
  public Map<String, String> texts() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("trained", trained);
    texts.put("default.epochs", text(teacher, TrainingSettings::epochs));
    texts.put("default.batchSize", text(teacher, TrainingSettings::batchSize));
    texts.put("default.learningRate", text(teacher, TrainingSettings::learningRate));
    if (!student.isEmpty()) {
      texts.put("default.studentEpochs", text(student, TrainingSettings::epochs));
      texts.put("default.studentLearningRate", text(student, TrainingSettings::learningRate));
    }
    return texts;
  }

  private static String text(
      Map<String, TrainingSettings> settings, Function<TrainingSettings, Object> value) {
    Map<String, Object> values = new LinkedHashMap<>();
    settings.forEach((name, of) -> values.put(name, value.apply(of)));
    return Default.text(values);
  }
}
