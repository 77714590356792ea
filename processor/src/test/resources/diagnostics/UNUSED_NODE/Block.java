package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Dimension(16) int width();
  @Input(shape = "8") Features video();
  @Use(with = "units = width") Hiding hiding(Features video); // expect: Nothing reads 'hiding' (block)
  @Logits(classes = "10") Scores answer(Features video);
}

@Block
interface Hiding {
  @Dimension int units();
  @Input(shape = "8") Features video();
  @Dense(units = "units") Features hidden(Features video);
}
