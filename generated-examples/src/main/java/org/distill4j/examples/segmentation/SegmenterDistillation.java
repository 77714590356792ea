package org.distill4j.examples.segmentation;

import org.distill4j.dsl.Annotated;
import org.distill4j.dsl.Distillation;
import org.distill4j.dsl.Student;
import org.distill4j.dsl.Teacher;
import org.distill4j.dsl.Weight;
import org.distill4j.dsl.kind.Loss;
import org.distill4j.dsl.kind.PlaceLabels;
import org.distill4j.dsl.kind.PlaceScores;
import org.distill4j.dsl.objective.ChannelWise;
import org.distill4j.dsl.objective.Dist;
import org.distill4j.dsl.objective.LabelSmoothing;
import org.distill4j.dsl.objective.VanillaDistillation;

/** Losses over the places of images. */
@Distillation(teacher = Segmenter.class, student = SmallSegmenter.class)
public interface SegmenterDistillation {

  @Annotated
  PlaceLabels annotated();

  @LabelSmoothing(smoothing = 0.1)
  Loss objects(@Student PlaceScores object, PlaceLabels annotated);

  @VanillaDistillation(temperature = 2)
  Loss softObjects(@Teacher PlaceScores object, @Student("object") PlaceScores own);

  @Dist
  Loss correlations(@Teacher PlaceScores object, @Student("object") PlaceScores own);

  @ChannelWise(temperature = 4)
  @Weight(3)
  Loss places(@Teacher PlaceScores object, @Student("object") PlaceScores own);
}
