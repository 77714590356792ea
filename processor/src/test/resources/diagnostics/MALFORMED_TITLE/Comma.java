package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
@Title("big, wide") // expect: The title 'big, wide' of 'Big' is malformed
interface Big {
  @Input(shape = "8") Features video();
  @Dense(units = "64") Features hidden(Features video);
  @Logits(classes = "10") Scores answer(Features hidden);
}

