package org.distill4j.examples.map;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Features;
import org.distill4j.dsl.kind.Image;
import org.distill4j.dsl.kind.Labels;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.Scores;
import org.distill4j.dsl.objective.CrossEntropy;
import org.distill4j.dsl.objective.OverhaulDistillation;
import org.distill4j.dsl.operation.Connector;

/** The overhaul of feature distillation with margins of the teacher's batch normalisation. */
@Distillation(teacher = NormalPainter.class, student = Sketcher.class)
public interface NormalMargins {

  @Annotated
  Labels annotated();

  @CrossEntropy
  Loss answers(@Student Scores answer, Labels annotated);

  @OverhaulDistillation(measured = false)
  @Weight(0.001)
  Loss maps(@Teacher Image raw, @Teacher Features margins, @Student("raw") @Connector Image own);
}
