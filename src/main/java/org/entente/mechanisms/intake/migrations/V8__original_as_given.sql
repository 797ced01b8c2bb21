-- Files are kept as they were given: most are packed already, and packing the others costs more time
-- than it saves space.
alter table intake.original alter column bytes set storage external;
