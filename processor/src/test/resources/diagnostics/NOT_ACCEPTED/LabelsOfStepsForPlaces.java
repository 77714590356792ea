package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Painter {
  @Input(shape = {"3", "8", "8"}) Image photo();
  @Convolution(channels = "4") Image shapes(Image photo);
  @Logits(classes = "5") PlaceScores place(Image shapes);
}

@Distillation(teacher = Painter.class, student = Painter.class)
interface Painted {
  @Annotated StepLabels annotated();
  @LabelSmoothing
  Loss answers(@Student PlaceScores place, StepLabels annotated); // expect: @LabelSmoothing cannot compute 'Loss' from (PlaceScores, StepLabels)
  @ChannelWise Loss soft(@Teacher PlaceScores place, @Student("place") PlaceScores own);
}
