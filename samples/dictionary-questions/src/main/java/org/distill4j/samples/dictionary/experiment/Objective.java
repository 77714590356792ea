package org.distill4j.samples.dictionary.experiment;

import java.util.OptionalDouble;
import org.distill4j.runtime.graph.Distiller;
import org.distill4j.samples.dictionary.DictionaryDistillationDistiller;
import org.distill4j.samples.dictionary.SkewDictionaryDistillationDistiller;
import org.distill4j.samples.dictionary.question.Encoding;

/** Objectives that compare the answers of student and teacher. */
public enum Objective {
  /** Vanilla distillation, built into distill4j. */
  VANILLA {
    @Override
    Distiller distiller(Encoding encoding, OptionalDouble temperature, OptionalDouble weight) {
      var builder =
          DictionaryDistillationDistiller.builder()
              .questionWords(encoding.questionWords().size())
              .evidenceWords(encoding.evidenceWords().size())
              .answers(encoding.answers().size());
      temperature.ifPresent(builder::softAnswersTemperature);
      weight.ifPresent(builder::softAnswersWeight);
      return builder.build();
    }
  },
  /** The objective of this sample. */
  SKEW_DIVERGENCE {
    @Override
    Distiller distiller(Encoding encoding, OptionalDouble temperature, OptionalDouble weight) {
      var builder =
          SkewDictionaryDistillationDistiller.builder()
              .questionWords(encoding.questionWords().size())
              .evidenceWords(encoding.evidenceWords().size())
              .answers(encoding.answers().size());
      temperature.ifPresent(builder::softAnswersTemperature);
      weight.ifPresent(builder::softAnswersWeight);
      return builder.build();
    }
  };

  /**
   * The distillation for some words and answers.
   *
   * @param temperature how soft the answers are that are compared, above 0; the spec's where empty
   * @param weight what the objective is multiplied by, at least 0; the spec's where empty
   * @throws IllegalArgumentException if one is out of its range
   */
  abstract Distiller distiller(
      Encoding encoding, OptionalDouble temperature, OptionalDouble weight);
}
