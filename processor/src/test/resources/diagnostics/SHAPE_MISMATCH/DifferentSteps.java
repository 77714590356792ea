package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = {"clips", "8"}) Sequence appearance();
  @Input(shape = {"shots", "8"}) Sequence motion();
  @Concatenation Sequence both(Sequence appearance, Sequence motion); // expect: 'both' reads 'motion' with steps = shots, but 'appearance' has steps = clips. Path: motion (shots, 8) -> both
  @MeanPooling Features video(Sequence both);
  @Logits(classes = "10") Scores answer(Features video);
}
