package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = {"clips", "channels"}) Sequence clips(); // expect: Nothing binds the size 'channels' of 'clips'
  @MeanPooling Features video(Sequence clips);
  @Logits(classes = "10") Scores answer(Features video);
}
