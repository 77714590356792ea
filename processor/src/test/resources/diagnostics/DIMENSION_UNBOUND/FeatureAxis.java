package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = {"clips", "channels"}) Sequence clips(); // expect: The size 'channels' of 'clips' is not fixed, but 'features' of Sequence requires a fixed size
  @MeanPooling Features video(Sequence clips);
  @Logits(classes = "10") Scores answer(Features video);
}
