package org.entente.mechanisms.review.web;

import java.util.List;
import org.entente.mechanisms.review.Face;
import org.entente.mechanisms.review.judging.Judgement;

/** A group as its template shows it: each record, and what holds the group together. */
public record GroupView(String type, List<Face> members, List<Line> links) {

  public GroupView {
    members = List.copyOf(members);
    links = List.copyOf(links);
  }

  /** That two are the same: their titles, how likely it was, and whether nothing else says so. */
  public record Line(Judgement said, String left, String right, double posterior, boolean bridge) {}
}
