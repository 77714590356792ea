package org.distill4j.samples.gloss.scheme;

import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.objective.CosineDistance;
import org.distill4j.dsl.operation.Regressor;

/** Distillation of the encoder's vectors by their direction. */
public interface Embeddings extends Labelled {

  /** Learns the vectors of the encoder. */
  @CosineDistance
  @Weight(10)
  Loss vectors(@Teacher Features sentence, @Student("hidden") @Regressor Features own);
}
