package org.distill4j.samples.gloss.distillation;

import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.objective.RelationDistillation;
import org.distill4j.samples.gloss.encoder.MiniLmEncoder;

/** The losses of MiniLM (Wang et al. 2020): attention and value relations of the last layer. */
@Distillation(teacher = MiniLmEncoder.class, student = TwoLayerEncoder.class)
public interface MiniLmDistillation {

  @RelationDistillation(heads = 12)
  Loss attention(
      @Teacher("encoder.query") Sequence query,
      @Teacher("encoder.key") Sequence key,
      @Student("encoder.query") Sequence ownQuery,
      @Student("encoder.key") Sequence ownKey);

  @RelationDistillation(heads = 12)
  Loss values(
      @Teacher("encoder.value") Sequence value, @Student("encoder.value") Sequence ownValue);
}
