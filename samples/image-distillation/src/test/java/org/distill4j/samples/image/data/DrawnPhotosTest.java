package org.distill4j.samples.image.data;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

class DrawnPhotosTest {

  @Test
  void theSameSeedDrawsTheSameImages() {
    PhotoSet one = PhotoSet.drawn(20, 7);
    PhotoSet same = PhotoSet.drawn(20, 7);
    PhotoSet other = PhotoSet.drawn(20, 8);

    assertThat(one.training().pixels()).isEqualTo(same.training().pixels());
    assertThat(one.training().pixels()[3]).isNotEqualTo(other.training().pixels()[3]);
    assertThat(one.training().pixels()[0]).isNotEqualTo(one.test().pixels()[0]);
    assertThat(one.training().pixels()[0]).isNotEqualTo(one.validation().pixels()[0]);
  }

  @Test
  void allClassesComeInTurn() {
    Photos photos = PhotoSet.drawn(23, 1).training();

    assertThat(photos.size()).isEqualTo(23);
    for (int i = 0; i < photos.size(); i++) {
      assertThat(photos.classes()[i]).isEqualTo(i % 10);
    }
  }

  @Test
  void pixelsLieBetweenBlackAndWhiteAndFiguresAreBrighter() {
    Photos photos = PhotoSet.drawn(200, 1).training();
    double centre = 0;
    double corner = 0;
    for (float[] image : photos.pixels()) {
      assertThat(image).hasLength(28 * 28);
      for (float pixel : image) {
        assertThat(pixel).isAtLeast(0f);
        assertThat(pixel).isAtMost(1f);
      }
      centre += image[14 * 28 + 14] / photos.size();
      corner += image[0] / photos.size();
    }
    assertThat(centre).isGreaterThan(corner + 0.1);
  }

  @Test
  void figuresAreInsideOfThemselvesAndNowhereElse() {
    assertThat(Figure.DISC.outside(0, 0)).isLessThan(0.0);
    assertThat(Figure.RING.outside(0, 0)).isGreaterThan(0.0);
    assertThat(Figure.SQUARE.outside(0.6, 0.6)).isLessThan(0.0);
    assertThat(Figure.DISC.outside(0.6, 0.6)).isGreaterThan(0.0);
    for (Figure figure : Figure.values()) {
      assertThat(figure.outside(2, 2)).isGreaterThan(0.0);
    }
  }
}
