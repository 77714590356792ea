package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer { // expect: 'Answerer' has 2,147,483,647 * features
  @Dimension int features();
  @Dimension(2_147_483_647) int width();
  @Input(shape = "features") Features video();
  @Dense(units = "width") Features hidden(Features video);
  @Dense(units = "width") Features deeper(Features hidden);
  @Dense(units = "width") Features deepest(Features deeper);
  @Logits(classes = "3") Scores answer(Features deepest);
}
