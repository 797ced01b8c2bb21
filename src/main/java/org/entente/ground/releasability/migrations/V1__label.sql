create table releasability.label (
  number  int  generated always as identity primary key,
  written text not null unique  -- the label in its one canonical form
);

call database.open('releasability.label');
