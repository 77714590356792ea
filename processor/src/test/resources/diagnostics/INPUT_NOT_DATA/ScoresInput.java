package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Input(shape = "10") Scores prior(); // expect: The input 'prior' has the kind Scores, which cannot be read from data
  @Concatenation Features both(Features video, Features prior);
  @Logits(classes = "10") Scores answer(Features both);
}
