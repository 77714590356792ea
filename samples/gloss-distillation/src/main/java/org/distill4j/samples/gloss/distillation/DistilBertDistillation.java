package org.distill4j.samples.gloss.distillation;

import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.objective.CosineDistance;
import org.distill4j.dsl.objective.PatientDistillation;
import org.distill4j.samples.gloss.encoder.MiniLmEncoder;

/**
 * The cosine loss of DistilBERT (Sanh et al. 2019) between the last hidden states, and the distance
 * of the vectors of the texts.
 */
@Distillation(teacher = MiniLmEncoder.class, student = ThreeLayerEncoder.class)
public interface DistilBertDistillation {

  @CosineDistance
  Loss states(@Teacher("encoder.result") Sequence states, @Student("encoder.result") Sequence own);

  @PatientDistillation
  @Weight(2)
  Loss vectors(@Teacher Features sentence, @Student("sentence") Features own);
}
