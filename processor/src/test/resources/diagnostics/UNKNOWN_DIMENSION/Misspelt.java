package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Dimension(16) int width();
  @Input(shape = "8") Features video();
  @Dense(units = "width") Features first(Features video);
  @Dense(units = "widht / 2") Features hidden(Features first); // expect: Did you mean 'width'?
  @Logits(classes = "10") Scores answer(Features hidden);
}
