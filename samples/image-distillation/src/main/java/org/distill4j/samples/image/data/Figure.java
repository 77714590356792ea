package org.distill4j.samples.image.data;

/** Figures centred at the origin, of about the size of the unit circle. */
enum Figure {
  DISC {
    @Override
    double outside(double u, double v) {
      return Math.hypot(u, v) - 0.8;
    }
  },
  RING {
    @Override
    double outside(double u, double v) {
      return Math.abs(Math.hypot(u, v) - 0.65) - 0.18;
    }
  },
  SQUARE {
    @Override
    double outside(double u, double v) {
      return Math.max(Math.abs(u), Math.abs(v)) - 0.7;
    }
  },
  FRAME {
    @Override
    double outside(double u, double v) {
      return Math.abs(Math.max(Math.abs(u), Math.abs(v)) - 0.6) - 0.18;
    }
  },
  TRIANGLE {
    @Override
    double outside(double u, double v) {
      return Math.max(-v - 0.5, 0.87 * Math.abs(u) + 0.5 * v - 0.5);
    }
  },
  CROSS {
    @Override
    double outside(double u, double v) {
      double x = Math.abs(u);
      double y = Math.abs(v);
      return Math.min(Math.max(x - 0.25, y - 0.85), Math.max(x - 0.85, y - 0.25));
    }
  },
  BARS {
    @Override
    double outside(double u, double v) {
      return Math.max(Math.abs(v) - 0.75, Math.abs(Math.abs(u) - 0.48) - 0.22);
    }
  },
  CRESCENT {
    @Override
    double outside(double u, double v) {
      return Math.max(Math.hypot(u, v) - 0.85, 0.7 - Math.hypot(u - 0.45, v));
    }
  },
  HALF {
    @Override
    double outside(double u, double v) {
      return Math.max(Math.hypot(u, v + 0.3) - 0.9, -v - 0.3);
    }
  },
  ELLIPSE {
    @Override
    double outside(double u, double v) {
      return Math.hypot(0.8 * u, 1.7 * v) - 0.75;
    }
  };

  /** Returns the distance of a point from the figure; negative inside. */
  abstract double outside(double u, double v);
}
