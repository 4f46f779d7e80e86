create table orders (
  id integer generated always as identity primary key,
  item text not null,
  quantity integer not null check (quantity > 0),
  placed_at timestamptz not null default now()
);
