package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Dense(units = "2_147_483_647 * 2_147_483_647 * 3") Features hidden(Features video); // expect: is 13,835,058,042,397,261,827. Fix: Use a value from 1 to 2,147,483,647
  @Logits(classes = "10") Scores answer(Features hidden);
}
