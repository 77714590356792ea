package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Carry("video") // expect: @Carry is not allowed on 'hidden': it belongs on a node of a @Block
  @Dense(units = "8")
  Features hidden(Features video);
  @Logits(classes = "10") Scores answer(Features hidden);
}
