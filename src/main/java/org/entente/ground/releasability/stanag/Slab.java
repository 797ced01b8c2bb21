package org.entente.ground.releasability.stanag;

import java.util.Set;
import java.util.TreeSet;
import org.entente.ground.releasability.label.Category;

/** The words of the two schemas: ADatP-4774 Ed. A (labels, 1:0) and ADatP-4778 Ed. A (binding). */
final class Slab {

  static final String LABEL = "urn:nato:stanag:4774:confidentialitymetadatalabel:1:0";
  static final String BINDING = "urn:nato:stanag:4778:bindinginformation:1:0";

  static final String ORIGINATOR_LABEL = "originatorConfidentialityLabel";
  static final String ALTERNATIVE_LABEL = "alternativeConfidentialityLabel";
  static final String INFORMATION = "ConfidentialityInformation";
  static final String POLICY = "PolicyIdentifier";
  static final String LEVEL = "Classification";
  static final String CATEGORY = "Category";
  static final String KIND = "Type";
  static final String TAG = "TagName";
  static final String VALUE = "GenericValue";
  static final String ORIGINATOR = "OriginatorID";
  static final String ORIGINATOR_KIND = "IDType";
  static final String BY_ADDRESS = "uniformResourceIdentifier";
  static final String CREATED = "CreationDateTime";
  static final String REVIEW = "ReviewDateTime";
  static final String SUCCESSION = "SuccessionHandling";
  static final String SUCCESSION_TIME = "SuccessionDateTime";
  static final String SUCCESSOR = "SuccessorConfidentialityLabel";

  /** Nobody holds a value of this tag: what is under an embargo is for its originator alone. */
  static final Category HELD_BACK =
      new Category(Category.Kind.RESTRICTIVE, "embargo", new TreeSet<>(Set.of("originator only")));

  private Slab() {}
}
