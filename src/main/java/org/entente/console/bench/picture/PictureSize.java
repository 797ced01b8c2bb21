package org.entente.console.bench.picture;

/** How large a mission is: activities, places and sectors as the figures are asked for. */
record PictureSize(int activities, int months, int sectors, int parties, Grid grid) {

  private static final int PROVINCES = 20;
  private static final int DISTRICTS = 25;

  static PictureSize of(int activities) {
    return new PictureSize(activities, 24, 15, 200, new Grid(PROVINCES, DISTRICTS));
  }

  int programmes() {
    return activities / months;
  }
}
