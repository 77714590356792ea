package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Dense(units = "16") java.util.List<Features> hidden(Features video); // expect: 'hidden' has the type List<Features>, which is not a kind of value
  @Logits(classes = "10") Scores answer(Features hidden);
}
