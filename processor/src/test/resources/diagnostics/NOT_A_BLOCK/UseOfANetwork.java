package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Network
interface Part {
  @Input(shape = "8") Features video();
  @Output @Dense(units = "4") Features hidden(Features video);
}

@Network
interface Answerer {
  @Input(shape = "8") Features video();
  @Use(repeat = "1") // expect: 'part' uses 'Part', which is not a block.
  Part part(Features video);
  @Logits(classes = "10") Scores answer(@From("part.hidden") Features hidden);
}
