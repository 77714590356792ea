package org.distill4j.samples.multimodal;

import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Sequence;
import org.distill4j.dsl.objective.FeatureDistillation;

/**
 * {@link MultimodalDistillation} at the sizes of MSRVTT-QA, where all temperatures and weights are
 * 1.
 */
@Distillation(teacher = MsrvttTeacher.class, student = MsrvttStudent.class)
public interface MsrvttDistillation extends MultimodalDistillation {

  @Override
  @FeatureDistillation(temperature = 1)
  @Weight(1)
  Loss motion(@Teacher Sequence fusedClips, @Student("reasoning.motion") Sequence stream);
}
