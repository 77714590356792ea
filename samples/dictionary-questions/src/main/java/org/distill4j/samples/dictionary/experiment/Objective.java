package org.distill4j.samples.dictionary.experiment;

import org.distill4j.experiment.trial.Distillation;
import org.distill4j.samples.dictionary.DictionaryDistillationDistiller;
import org.distill4j.samples.dictionary.SkewDictionaryDistillationDistiller;

/** Objectives that compare the answers of student and teacher. */
public enum Objective {
  /** Vanilla distillation, built into distill4j. */
  VANILLA {
    @Override
    Distillation distillation() {
      return Distillation.of("vanilla", DictionaryDistillationDistiller::builder);
    }
  },
  /** The objective of this sample. */
  SKEW_DIVERGENCE {
    @Override
    Distillation distillation() {
      return Distillation.of("skew divergence", SkewDictionaryDistillationDistiller::builder);
    }
  };

  /** Returns the distillation with this objective. */
  abstract Distillation distillation();
}
