package org.distill4j.examples.encoder;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.AttentionMaps;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.objective.AttentionMatching;
import org.distill4j.dsl.objective.CosineDistance;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.FitNet;
import org.distill4j.dsl.objective.PatientDistillation;
import org.distill4j.dsl.objective.RelationDistillation;
import org.distill4j.dsl.operation.Regressor;

/** Losses of TinyBERT, MiniLM, DistilBERT and patient distillation between two encoders. */
@Distillation(teacher = ReadableEncoder.class, student = SmallTextEncoder.class)
public interface EncoderDistillation {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @RelationDistillation(heads = 2)
  Loss attention(
      @Teacher("encoder.query") Sequence query,
      @Teacher("encoder.key") Sequence key,
      @Student("encoder.query") Sequence ownQuery,
      @Student("encoder.key") Sequence ownKey);

  @RelationDistillation(heads = 2)
  Loss values(
      @Teacher("encoder.value") Sequence value, @Student("encoder.value") Sequence ownValue);

  @AttentionMatching
  Loss maps(@Teacher AttentionMaps maps, @Student("maps") AttentionMaps own);

  @FitNet
  Loss hidden(
      @Teacher("encoder.result") Sequence hidden,
      @Student("encoder.result") @Regressor Sequence own);

  @CosineDistance
  Loss steps(
      @Teacher("encoder.result") Sequence steps,
      @Student("encoder.result") @Regressor Sequence own);

  @PatientDistillation
  @Weight(0.1)
  Loss sentences(@Teacher Features sentence, @Student("sentence") @Regressor Features own);
}
