package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation(
    implementation = "org.distill4j.runtime.layer.sequence.MeanPoolingLayer",
    signature = "Sequence(steps, width) -> Features(width)",
    requires = "steps > 2")
@interface Own {}

@Network
interface Answerer {
  @Input(shape = {"words", "8"}) Sequence question();
  @Own Features sentence(Sequence question); // expect: The size 'words' of 'sentence' is not fixed, but 'steps > 2' of @Own requires a fixed size
  @Logits(classes = "10") Scores answer(Features sentence);
}
