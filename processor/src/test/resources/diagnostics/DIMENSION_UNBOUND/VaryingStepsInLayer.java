package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation(
    implementation = "org.distill4j.runtime.layer.attention.AttentionPoolingLayer",
    signature = "Sequence(features, units) -> Features(units)",
    parameters = "features * units + units + units")
@interface StepWise {}

@Network
interface Answerer {
  @Input(shape = {"clips", "8"}) Sequence frames();
  @StepWise Features video(Sequence frames); // expect: The size 'clips' of 'video' is not fixed, but 'features' of @StepWise requires a fixed size
  @Logits(classes = "10") Scores answer(Features video);
}
